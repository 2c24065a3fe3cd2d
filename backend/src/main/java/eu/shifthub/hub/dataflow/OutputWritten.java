package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run has written a version, and this is what each of its columns was made of. */
public record OutputWritten(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        @Nullable UUID app,
        DatasetId dataset,
        VersionId version,
        DataflowId dataflow,
        DataflowRunId run,
        List<ColumnOrigin> columns)
        implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return dataset.ref();
    }

    /**
     * One column of the version, and one of those it was made of.
     *
     * @param from the version read
     * @param source its column
     */
    public record ColumnOrigin(String column, VersionId from, String source) {}
}

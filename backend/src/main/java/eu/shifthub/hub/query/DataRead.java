package eu.shifthub.hub.query;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone read rows of a dataset. Recorded before any row is handed out: no record, no rows.
 *
 * @param columns those that could be read
 * @param rowCount rows of the answer; null where they are streamed, then {@link DataStreamed} follows
 * @param context what for
 */
public record DataRead(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        @Nullable UUID app,
        DatasetId dataset,
        VersionId version,
        List<String> columns,
        @Nullable Long rowCount,
        ReadContext context)
        implements DomainEvent {
    public DataRead {
        columns = List.copyOf(columns);
    }

    @Override
    public ResourceRef resource() {
        return dataset.ref();
    }
}

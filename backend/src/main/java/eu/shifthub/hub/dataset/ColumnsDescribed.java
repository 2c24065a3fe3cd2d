package eu.shifthub.hub.dataset;

import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a version mean was said anew; its rows are the same.
 *
 * @param columns whose facts have changed
 * @param personalData all that are marked as personal data from now on
 */
public record ColumnsDescribed(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        @Nullable UUID app,
        DatasetId dataset,
        VersionId version,
        List<String> columns,
        List<String> personalData)
        implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return dataset.ref();
    }
}

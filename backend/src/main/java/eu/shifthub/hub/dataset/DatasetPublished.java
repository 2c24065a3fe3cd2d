package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The catalog has a version of the dataset from now on. */
public record DatasetPublished(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        @Nullable UUID app,
        DatasetId dataset,
        VersionId version,
        Sensitivity sensitivity,
        boolean listed,
        UUID approval)
        implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return dataset.ref();
    }
}

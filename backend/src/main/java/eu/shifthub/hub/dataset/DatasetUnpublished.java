package eu.shifthub.hub.dataset;

import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The dataset was taken out of the catalog. */
public record DatasetUnpublished(
        UUID id, Instant at, @Nullable UUID actor, @Nullable UUID app, DatasetId dataset) implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return dataset.ref();
    }
}

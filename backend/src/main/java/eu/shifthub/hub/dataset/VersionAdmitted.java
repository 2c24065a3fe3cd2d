package eu.shifthub.hub.dataset;

import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version that waited for checks has passed them; it is current, unless a newer one is. */
public record VersionAdmitted(
        UUID id, Instant at, @Nullable UUID actor, @Nullable UUID app, DatasetId dataset, VersionId version)
        implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return dataset.ref();
    }
}

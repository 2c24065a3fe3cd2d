package eu.shifthub.hub.dataset;

import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks keep a version from becoming current. */
public record VersionHeldBack(
        UUID id, Instant at, @Nullable UUID actor, @Nullable UUID app, DatasetId dataset, VersionId version)
        implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return dataset.ref();
    }
}

package eu.shifthub.hub.catalog;

import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A platform manager had the catalog made again. */
record CatalogRebuildAsked(
        UUID id, Instant at, @Nullable UUID actor, @Nullable String reason) implements DomainEvent {
    @Override
    public @Nullable UUID app() {
        return null;
    }

    /** The catalog is one, and has no id. */
    @Override
    public ResourceRef resource() {
        return new ResourceRef("catalog", new UUID(0, 0));
    }
}

package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.GrantId;
import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A grant has ended before its time; the next read is refused. */
public record GrantWithdrawn(
        UUID id, Instant at, @Nullable UUID actor, @Nullable UUID app, DatasetId dataset, GrantId grant)
        implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return dataset.ref();
    }
}

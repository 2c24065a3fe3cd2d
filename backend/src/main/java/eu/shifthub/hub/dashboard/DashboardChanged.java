package eu.shifthub.hub.dashboard;

import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dashboard was created, saved or deleted. */
record DashboardChanged(
        UUID id, Instant at, @Nullable UUID actor, @Nullable UUID app, ResourceRef resource, Change change)
        implements DomainEvent {
    enum Change {
        CREATED,
        SAVED,
        DELETED
    }
}

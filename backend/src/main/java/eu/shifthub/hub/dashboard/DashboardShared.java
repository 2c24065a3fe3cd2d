package eu.shifthub.hub.dashboard;

import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dashboard was shared with a person, or no longer is.
 *
 * @param relation what the person may now do; null: nothing any more
 */
record DashboardShared(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        @Nullable UUID app,
        ResourceRef resource,
        UUID person,
        @Nullable String relation)
        implements DomainEvent {}

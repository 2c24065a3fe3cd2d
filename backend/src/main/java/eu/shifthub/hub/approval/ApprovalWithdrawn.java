package eu.shifthub.hub.approval;

import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The requester took a pending request back. */
public record ApprovalWithdrawn(
        UUID id, Instant at, @Nullable UUID actor, @Nullable UUID app, ResourceRef resource, ApprovalId approval)
        implements DomainEvent {}

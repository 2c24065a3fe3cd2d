package eu.shifthub.hub.approval;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request was approved or rejected. The room that opened it acts on this, with the payload it gave. */
public record ApprovalDecided(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        @Nullable UUID app,
        ResourceRef resource,
        ApprovalId approval,
        ApprovalKind kind,
        UserId requester,
        boolean approved,
        String payload)
        implements DomainEvent {}

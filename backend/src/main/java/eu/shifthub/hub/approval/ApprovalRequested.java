package eu.shifthub.hub.approval;

import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody asked for a decision. */
public record ApprovalRequested(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        @Nullable UUID app,
        ResourceRef resource,
        ApprovalId approval,
        ApprovalKind kind)
        implements DomainEvent {}

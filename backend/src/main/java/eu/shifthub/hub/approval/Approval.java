package eu.shifthub.hub.approval;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request and what became of it; the members are those of {@link NewApproval}. */
public record Approval(
        ApprovalId id,
        ApprovalKind kind,
        ApprovalState state,
        ResourceRef resource,
        String subject,
        UserId requester,
        String purpose,
        List<ApprovalFact> facts,
        String payload,
        Deciders deciders,
        Instant createdAt,
        @Nullable Instant decidedAt,
        @Nullable UserId decidedBy,
        @Nullable String comment) {}

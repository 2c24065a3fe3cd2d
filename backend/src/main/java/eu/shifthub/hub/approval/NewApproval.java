package eu.shifthub.hub.approval;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.platform.ResourceRef;
import java.util.List;

/**
 * A request about to be made.
 *
 * @param subject the name of what it is about, as it is now
 * @param purpose why, in the requester's words
 * @param payload JSON of the room that opens it, handed back with the decision
 */
public record NewApproval(
        ApprovalKind kind,
        ResourceRef resource,
        String subject,
        UserId requester,
        String purpose,
        List<ApprovalFact> facts,
        String payload,
        Deciders deciders) {}

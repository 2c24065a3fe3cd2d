package eu.shifthub.hub.approval;

import eu.shifthub.hub.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step in the history of a request. */
record ApprovalEvent(
        Instant at,
        UserId by,
        ApprovalState state,
        @Nullable String comment) {}

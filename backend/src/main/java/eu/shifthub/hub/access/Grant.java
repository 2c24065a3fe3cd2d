package eu.shifthub.hub.access;

import eu.shifthub.hub.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a dataset, granted to a subject for a purpose by one decision.
 *
 * @param columns the columns granted; null for every column
 * @param expiresAt until when; null for no end
 */
public record Grant(
        GrantId id,
        Subject subject,
        UUID datasetId,
        @Nullable List<String> columns,
        RowRule rows,
        String purpose,
        UserId grantedBy,
        @Nullable UUID requestId,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant withdrawnAt) {

    public boolean active(Instant now) {
        return withdrawnAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }
}

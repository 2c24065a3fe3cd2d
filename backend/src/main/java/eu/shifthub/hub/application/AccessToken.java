package eu.shifthub.hub.application;

import eu.shifthub.hub.identity.UserId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token that was issued to an application; only its hash is kept.
 *
 * @param user in whose name it asks; null for the application's own
 * @param codeGrant the request it was issued for; null for the application's own, and once that is forgotten
 */
record AccessToken(
        UUID id,
        ApplicationId application,
        @Nullable UserId user,
        @Nullable UUID codeGrant,
        String hash,
        Set<String> scopes,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {
    boolean active(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}

package eu.shifthub.hub.application;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token that was issued to an application; only its hash is kept. */
record AccessToken(
        UUID id,
        ApplicationId application,
        String hash,
        Set<String> scopes,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {
    boolean active(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }
}

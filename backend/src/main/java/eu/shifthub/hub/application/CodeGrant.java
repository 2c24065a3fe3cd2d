package eu.shifthub.hub.application;

import eu.shifthub.hub.identity.UserId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application's request to ask in a person's name: first it waits for their consent, then it has a code that works
 * once. Neither code nor state is kept, only their hashes.
 *
 * @param authorizedScopes what the person allowed of the requested ones
 * @param redirectUri where the answer goes, as the application said it; null where it left that out
 * @param clientState what the application wants back with the answer
 * @param codeChallenge of PKCE, by S256
 * @param stateHash of what the consent page sends back; null once it is decided
 * @param code null until it is given
 */
record CodeGrant(
        UUID id,
        ApplicationId application,
        UserId user,
        Set<String> requestedScopes,
        Set<String> authorizedScopes,
        @Nullable String redirectUri,
        @Nullable String clientState,
        String codeChallenge,
        @Nullable String nonce,
        Instant askedAt,
        @Nullable String stateHash,
        @Nullable Code code) {

    record Code(
            String hash,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant usedAt) {}
}

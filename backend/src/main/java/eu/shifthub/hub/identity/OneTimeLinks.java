package eu.shifthub.hub.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes and uses up links that work once. Only hashes of their tokens are kept. */
@Component
class OneTimeLinks {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;

    private final OneTimeLinkStore store;
    private final IdentityProperties properties;
    private final Clock clock;

    OneTimeLinks(OneTimeLinkStore store, IdentityProperties properties, Clock clock) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    /** A link just made: the only time its path is known. */
    record NewLink(String path, Instant expiresAt) {}

    NewLink make(OneTimeLink.Purpose purpose, @Nullable UserId user) {
        Instant now = clock.instant();
        Instant expiresAt = now.plus(properties.linkValidity());
        String token = token();
        store.replace(hash(token), new OneTimeLink(purpose, user, null, null, expiresAt), now);
        return new NewLink(purpose.path(token), expiresAt);
    }

    Optional<OneTimeLink> find(String token) {
        return store.find(hash(token), clock.instant());
    }

    /** Uses the link up; a problem where it does not work (any more). */
    OneTimeLink use(String token) {
        OneTimeLink link = find(token).orElseThrow(IdentityProblem.LINK_INVALID::because);
        if (!store.use(hash(token))) {
            throw IdentityProblem.LINK_INVALID.because();
        }
        return link;
    }

    void forget(@Nullable UserId user) {
        store.forget(user);
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}

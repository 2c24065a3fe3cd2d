package eu.shifthub.hub.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a link that works once is for.
 *
 * @param username the account it is for; null for the setup of the first manager
 */
record OneTimeLink(
        Purpose purpose,
        @Nullable UserId user,
        @Nullable String username,
        @Nullable String name,
        Instant expiresAt) {
    enum Purpose {
        SETUP("/setup/"),
        INVITATION("/invite/"),
        RESET("/invite/");

        private final String path;

        Purpose(String path) {
            this.path = path;
        }

        String path(String token) {
            return path + token;
        }
    }
}

package eu.shifthub.hub.application;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program that asks in its own name, or in that of people who let it.
 *
 * @param workspaceId the project whose members see it; null for the owner's own
 * @param scopes the OAuth2 scopes it may ask for
 * @param redirectUris where people may be sent back to; none where it asks in nobody's name
 * @param publicKeys a JSON Web Key Set of the keys by which it proves itself; null where it has none
 * @param secretCreatedAt null where it has no secret
 * @param revokedAt since when it is shut out; null while it is not
 */
public record Application(
        ApplicationId id,
        String clientId,
        ApplicationKind kind,
        String name,
        String description,
        UserId ownerId,
        @Nullable WorkspaceId workspaceId,
        Set<String> scopes,
        List<String> redirectUris,
        @Nullable String publicKeys,
        Instant createdAt,
        @Nullable Instant secretCreatedAt,
        @Nullable Instant revokedAt) {
    boolean asksForPeople() {
        return !redirectUris.isEmpty();
    }

    /** What it may ask people for; nothing where it asks in nobody's name. */
    Set<String> scopesForPeople() {
        if (!asksForPeople()) {
            return Set.of();
        }
        Set<String> asked = new HashSet<>(scopes);
        asked.retainAll(Scopes.OF_PEOPLE);
        asked.addAll(Scopes.OF_SIGN_IN);
        return Set.copyOf(asked);
    }
}

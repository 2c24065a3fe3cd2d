package eu.shifthub.hub.application;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program that asks in its own name.
 *
 * @param workspaceId the project whose members see it; null for the owner's own
 * @param scopes the OAuth2 scopes it may ask for
 * @param revokedAt since when it is shut out; null while it is not
 */
public record Application(
        ApplicationId id,
        String clientId,
        String name,
        String description,
        UserId ownerId,
        @Nullable WorkspaceId workspaceId,
        Set<String> scopes,
        Instant createdAt,
        Instant secretCreatedAt,
        @Nullable Instant revokedAt) {}

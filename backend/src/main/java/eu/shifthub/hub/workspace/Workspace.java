package eu.shifthub.hub.workspace;

import eu.shifthub.hub.identity.UserId;
import java.time.Instant;

/**
 * My Studio, or a project.
 *
 * @param slug its name in addresses and SQL, fixed at creation
 */
public record Workspace(
        WorkspaceId id,
        String slug,
        WorkspaceKind kind,
        String name,
        String description,
        UserId owner,
        Instant createdAt) {}

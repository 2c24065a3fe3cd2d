package eu.shifthub.hub.access;

import eu.shifthub.hub.identity.UserId;
import java.time.Instant;
import java.util.UUID;

/** A person's membership of a workspace. */
public record Member(UUID workspaceId, UserId user, MemberRole role, Instant since) {}

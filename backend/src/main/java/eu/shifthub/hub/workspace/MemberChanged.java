package eu.shifthub.hub.workspace;

import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person became a member of a project, got another role in it, or left it. */
public record MemberChanged(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        @Nullable UUID app,
        ResourceRef resource,
        UUID member,
        @Nullable MemberRole role)
        implements DomainEvent {}

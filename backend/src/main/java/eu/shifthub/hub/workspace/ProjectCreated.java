package eu.shifthub.hub.workspace;

import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A platform manager created a project. */
public record ProjectCreated(
        UUID id, Instant at, @Nullable UUID actor, @Nullable UUID app, ResourceRef resource, String slug)
        implements DomainEvent {}

package eu.shifthub.hub.workspace;

import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Name or description of a project changed. */
public record ProjectChanged(
        UUID id, Instant at, @Nullable UUID actor, @Nullable UUID app, ResourceRef resource) implements DomainEvent {}

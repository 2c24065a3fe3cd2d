package eu.shifthub.hub.source;

import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import eu.shifthub.hub.source.connector.SourceKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a source. Neither addresses nor credentials are in it. */
public sealed interface SourceEvent extends DomainEvent {
    SourceId source();

    @Override
    default @Nullable UUID app() {
        return null;
    }

    @Override
    default ResourceRef resource() {
        return source().ref();
    }

    record SourceCreated(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            SourceId source,
            SourceKind kind,
            @Nullable UUID workspace) implements SourceEvent {}

    record SourceChanged(UUID id, Instant at, @Nullable UUID actor, SourceId source) implements SourceEvent {}

    /** A credential was given, changed or removed. */
    record CredentialChanged(UUID id, Instant at, @Nullable UUID actor, SourceId source, boolean kept)
            implements SourceEvent {}

    /** It is open to these projects, and no others. */
    record SourceOpened(UUID id, Instant at, @Nullable UUID actor, SourceId source, List<UUID> workspaces)
            implements SourceEvent {}

    record SourceDeleted(UUID id, Instant at, @Nullable UUID actor, SourceId source) implements SourceEvent {}
}

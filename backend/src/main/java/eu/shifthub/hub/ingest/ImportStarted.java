package eu.shifthub.hub.ingest;

import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody brings a file into a workspace; what became of it, {@code VersionAdded} tells. */
public record ImportStarted(
        UUID id, Instant at, @Nullable UUID actor, @Nullable UUID app, ImportId importId, WorkspaceId workspace)
        implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return importId.ref();
    }
}

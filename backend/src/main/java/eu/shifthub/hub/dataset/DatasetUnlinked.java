package eu.shifthub.hub.dataset;

import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link to a dataset was taken out of the library of a workspace. */
public record DatasetUnlinked(
        UUID id, Instant at, @Nullable UUID actor, @Nullable UUID app, DatasetId dataset, WorkspaceId workspace)
        implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return dataset.ref();
    }
}

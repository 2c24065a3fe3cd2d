package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dataset was made; it has no version yet. */
public record DatasetCreated(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        @Nullable UUID app,
        DatasetId dataset,
        WorkspaceId workspace,
        Sensitivity sensitivity)
        implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return dataset.ref();
    }
}

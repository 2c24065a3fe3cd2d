package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dataflow is gone, with its versions and its history; what it has made stays. */
public record DataflowDeleted(
        UUID id, Instant at, @Nullable UUID actor, @Nullable UUID app, DataflowId dataflow, WorkspaceId workspace)
        implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return dataflow.ref();
    }
}

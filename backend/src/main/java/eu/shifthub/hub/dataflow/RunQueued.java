package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run was asked for and waits for its turn. */
public record RunQueued(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        @Nullable UUID app,
        DataflowId dataflow,
        DataflowRunId run,
        int revision)
        implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return dataflow.ref();
    }
}

package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The draft of a dataflow has a new revision. */
public record DataflowSaved(
        UUID id, Instant at, @Nullable UUID actor, @Nullable UUID app, DataflowId dataflow, int revision)
        implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return dataflow.ref();
    }
}

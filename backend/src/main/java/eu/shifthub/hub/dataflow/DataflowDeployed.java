package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A draft was fixed as a version. */
public record DataflowDeployed(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        @Nullable UUID app,
        DataflowId dataflow,
        DataflowVersionId version,
        int number,
        int revision)
        implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return dataflow.ref();
    }
}

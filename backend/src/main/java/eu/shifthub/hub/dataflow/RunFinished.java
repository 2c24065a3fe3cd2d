package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run has ended. Its outputs are listed where it has succeeded. */
public record RunFinished(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        @Nullable UUID app,
        DataflowId dataflow,
        DataflowRunId run,
        RunState state,
        List<RunOutput> outputs)
        implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return dataflow.ref();
    }
}

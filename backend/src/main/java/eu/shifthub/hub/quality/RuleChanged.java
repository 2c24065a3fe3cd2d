package eu.shifthub.hub.quality;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A rule about a dataset was written, or written anew. */
public record RuleChanged(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        @Nullable UUID app,
        DatasetId dataset,
        RuleId rule,
        RuleKind kind,
        Severity severity)
        implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return dataset.ref();
    }
}

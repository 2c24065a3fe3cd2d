package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.GrantId;
import eu.shifthub.hub.access.Subject;
import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of a dataset were granted to somebody; whom and which is in the grant. */
public record GrantGiven(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        @Nullable UUID app,
        DatasetId dataset,
        GrantId grant,
        Subject subject)
        implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return dataset.ref();
    }
}

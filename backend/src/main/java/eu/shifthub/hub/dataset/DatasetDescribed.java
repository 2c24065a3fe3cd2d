package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Title, description, labels, owner or sensitivity of a dataset were changed. */
public record DatasetDescribed(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        @Nullable UUID app,
        DatasetId dataset,
        UserId owner,
        Sensitivity sensitivity)
        implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return dataset.ref();
    }
}

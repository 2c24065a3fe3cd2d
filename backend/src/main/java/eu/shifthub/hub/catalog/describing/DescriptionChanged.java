package eu.shifthub.hub.catalog.describing;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something else was said of a dataset.
 *
 * @param properties whose values have changed, as the profile names them
 */
public record DescriptionChanged(
        UUID id, Instant at, @Nullable UUID actor, @Nullable UUID app, DatasetId dataset, List<String> properties)
        implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return dataset.ref();
    }
}

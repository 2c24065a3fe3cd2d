package eu.shifthub.hub.query;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stream of rows has ended.
 *
 * @param read the {@link DataRead} that began it
 * @param rowCount rows handed out
 * @param complete false where the reader left early or the question failed on its way
 */
public record DataStreamed(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        @Nullable UUID app,
        DatasetId dataset,
        UUID read,
        long rowCount,
        boolean complete)
        implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return dataset.ref();
    }
}

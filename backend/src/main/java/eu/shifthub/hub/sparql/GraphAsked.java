package eu.shifthub.hub.sparql;

import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person or an application asked the catalog's graph. Recorded before the answer is sent.
 *
 * @param audience whose graph was asked
 * @param query as it was sent, its beginning where it is long
 * @param count rows or triples of the answer
 */
public record GraphAsked(
        UUID id, Instant at, @Nullable UUID actor, @Nullable UUID app, Audience audience, String query, long count)
        implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return new ResourceRef("graph", new UUID(0, 0));
    }
}

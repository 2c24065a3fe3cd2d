package eu.shifthub.hub.catalog;

import java.util.OptionalInt;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Tells how many datasets the catalog's graph describes, and how far the one is that is being made. It is out of service
 * only where nothing answers yet: supervisors ask for readiness, which does not wait for it.
 */
@Component
class GraphHealthIndicator implements HealthIndicator {
    private final GraphStore store;
    private final Rebuilding rebuilding;
    private final Rebuilds rebuilds;

    GraphHealthIndicator(GraphStore store, Rebuilding rebuilding, Rebuilds rebuilds) {
        this.store = store;
        this.rebuilding = rebuilding;
        this.rebuilds = rebuilds;
    }

    @Override
    public Health health() {
        Health.Builder health = store.isOpen() ? Health.up() : Health.outOfService();
        if (store.isOpen()) {
            health.withDetail("datasets", store.read(graph -> new State(graph).described(Audience.SIGNED_IN)));
        }
        health.withDetail("beingMade", rebuilds.isBusy());
        OptionalInt made = rebuilding.made();
        if (made.isPresent()) {
            health.withDetail("madeSoFar", made.getAsInt());
        }
        return health.build();
    }
}

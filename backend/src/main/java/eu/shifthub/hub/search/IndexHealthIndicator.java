package eu.shifthub.hub.search;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells how many datasets are found, and whether the index is being made: until then it may find less than there is. */
@Component
class IndexHealthIndicator implements HealthIndicator {
    private final SearchIndex index;

    IndexHealthIndicator(SearchIndex index) {
        this.index = index;
    }

    @Override
    public Health health() {
        return (index.isMadeByRulesOfToday() ? Health.up() : Health.outOfService())
                .withDetail("datasets", index.size())
                .withDetail("beingMade", index.isBeingMade())
                .build();
    }
}

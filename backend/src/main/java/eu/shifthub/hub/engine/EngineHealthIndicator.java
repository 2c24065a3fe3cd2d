package eu.shifthub.hub.engine;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells how the engine's workers are kept apart, and how many there are. */
@Component
class EngineHealthIndicator implements HealthIndicator {
    private final WorkerPool pool;

    EngineHealthIndicator(WorkerPool pool) {
        this.pool = pool;
    }

    @Override
    public Health health() {
        Sandbox sandbox = pool.sandbox();
        return Health.up()
                .withDetail("isolation", sandbox.bubblewrap() ? "bubblewrap" : "process")
                .withDetail("memoryLimit", sandbox.addressSpaceLimit() ? "address space" : "engine only")
                .withDetail("workers", pool.properties().workers())
                .withDetail("free", pool.freeCount())
                .withDetail("warm", pool.warmCount())
                .build();
    }
}

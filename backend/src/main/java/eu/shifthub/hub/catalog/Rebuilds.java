package eu.shifthub.hub.catalog;

import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the graph again in the background, one at a time: at a start where it is outdated, and when somebody asks. The
 * start waits for a small catalog; a large one is made while the hub answers everything else. One that fails is tried
 * again, in longer and longer pauses.
 */
@Component
class Rebuilds {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Catalog catalog;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Retries retries = new Retries(Duration.ofSeconds(10), Duration.ofMinutes(30));
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    Rebuilds(Catalog catalog, Clock clock, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.catalog = catalog;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    @EventListener
    void on(ApplicationStartedEvent event) {
        CompletableFuture<Void> begun = begin(catalog::rebuildWhereOutdated);
        begun.copy()
                .completeOnTimeout(null, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (!begun.isDone()) {
            LOG.info(
                    "The catalog's graph is being made from the database. Until it is done, what there was of it answers.");
        }
    }

    /** Gives when it began; a problem where one goes on already, or waits for its next try. */
    synchronized Instant begin(Viewer.Person by, @Nullable String reason) {
        if (!by.hasRole(Role.MANAGER)) {
            throw CatalogProblem.MANAGERS_ONLY.because();
        }
        if (isBusy()) {
            throw CatalogProblem.MADE_ALREADY.because();
        }
        CatalogRebuildAsked asked = new CatalogRebuildAsked(Ids.next(), clock.instant(), by.actor(), reason);
        transaction.executeWithoutResult(status -> events.publishEvent(asked));
        begin(catalog::rebuild);
        return asked.at();
    }

    synchronized boolean isBusy() {
        return !last.isDone();
    }

    private synchronized CompletableFuture<Void> begin(Runnable work) {
        CompletableFuture<Void> begun = CompletableFuture.runAsync(
                () -> retries.run(work, Rebuilds::tell),
                Thread.ofPlatform().daemon().name("rebuild")::start);
        last = begun;
        return begun;
    }

    private static void tell(RuntimeException failure, Duration pause) {
        LOG.error("The catalog's graph could not be made. It is tried again in {} s.", pause.toSeconds(), failure);
    }

    @PreDestroy
    void stop() {
        retries.stop();
    }
}

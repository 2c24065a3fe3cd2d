package eu.shifthub.hub.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives events once more to listeners that have failed, after a pause that doubles each time, and never gives up: a full
 * disk or a database that was away must not leave the catalog behind until the next start.
 */
@Component
class FailedEvents {
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 11;
    private static final int AT_ONCE = 1_000;

    private final FailedEventPublications failed;
    private final Clock clock;

    FailedEvents(FailedEventPublications failed, Clock clock) {
        this.failed = failed;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void tryAgain() {
        tryAgain(SHORTEST);
    }

    /** Those that have rested for this long after their first failure, twice as long after their second, and so on. */
    void tryAgain(Duration shortest) {
        Instant now = clock.instant();
        failed.resubmit(ResubmissionOptions.defaults()
                .withMinAge(shortest)
                .withBatchSize(AT_ONCE)
                .withFilter(event -> !restsUntil(event, shortest).isAfter(now)));
    }

    private static Instant restsUntil(EventPublication event, Duration shortest) {
        Instant last = Objects.requireNonNullElse(event.getLastResubmissionDate(), event.getPublicationDate());
        int doublings = Math.clamp(event.getCompletionAttempts() - 1L, 0, MOST_DOUBLINGS);
        return last.plus(shortest.multipliedBy(1L << doublings));
    }
}

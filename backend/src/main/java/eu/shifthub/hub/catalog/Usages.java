package eu.shifthub.hub.catalog;

import eu.shifthub.hub.audit.AuditLog;
import eu.shifthub.hub.dataset.Versions;
import eu.shifthub.hub.query.DataRead;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much published datasets are used: by how many persons and applications their rows were read in the last days, by
 * what the audit log says. Told in steps, counted once a day, and not told below the minimum: nobody can see in it that
 * a certain person has read something.
 */
@Component
class Usages {
    static final Duration PERIOD = Duration.ofDays(90);

    private static final int AT_ONCE = 500;

    private final AuditLog log;
    private final UsageStore store;
    private final Entries entries;
    private final Versions versions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Usages(
            AuditLog log,
            UsageStore store,
            Entries entries,
            Versions versions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.log = log;
        this.store = store;
        this.entries = entries;
        this.versions = versions;
        this.clock = clock;
        this.events = events;
    }

    int minimum() {
        return versions.minimumCellSize();
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT1M")
    @Transactional
    public void count() {
        Map<UUID, Integer> counted = new HashMap<>(
                log.countActors(DataRead.class, "dataset", clock.instant().minus(PERIOD)));
        counted.replaceAll((dataset, users) -> told(users, minimum()));
        counted.values().removeIf(users -> users == 0);
        counted.keySet().retainAll(published(List.copyOf(counted.keySet())));
        store.replace(counted).forEach(dataset -> events.publishEvent(new CatalogEntryChanged(dataset)));
    }

    private Set<UUID> published(List<UUID> all) {
        Set<UUID> published = new HashSet<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            published.addAll(entries.publishedAmong(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        return published;
    }

    /** The next lower of 1, 2, 5, 10, 20, 50 and so on, but never below the minimum; 0 where the number is below it. */
    static int told(int users, int minimum) {
        if (users < minimum) {
            return 0;
        }
        long step = 1;
        while (step <= users / 10) {
            step *= 10;
        }
        long lower = users >= 5 * step ? 5 * step : users >= 2 * step ? 2 * step : step;
        return (int) Math.max(minimum, lower);
    }
}

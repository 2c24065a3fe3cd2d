package eu.shifthub.hub.harvest;

import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.catalog.Origin;
import eu.shifthub.hub.catalog.Remotes;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.source.CatalogFetches;
import eu.shifthub.hub.source.Schedule;
import eu.shifthub.hub.source.Source;
import eu.shifthub.hub.source.SourceId;
import eu.shifthub.hub.source.SourceUses;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which catalogs are brought in, when, and for whom; platform managers decide all of it. */
@Component
@Transactional
class Harvests implements SourceUses {
    private final HarvestStore store;
    private final HarvestRuns runs;
    private final CatalogFetches catalogs;
    private final Remotes remotes;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Harvests(
            HarvestStore store,
            HarvestRuns runs,
            CatalogFetches catalogs,
            Remotes remotes,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.runs = runs;
        this.catalogs = catalogs;
        this.remotes = remotes;
        this.clock = clock;
        this.events = events;
    }

    List<Harvest> list(Viewer viewer) {
        return viewer.hasRole(Role.MANAGER) ? store.list() : List.of();
    }

    /** What others may not know of is not there. */
    Harvest get(Viewer viewer, HarvestId id) {
        return store.find(id)
                .filter(found -> viewer.hasRole(Role.MANAGER))
                .orElseThrow(HarvestProblem.HARVEST_UNKNOWN::because);
    }

    Harvest create(Viewer.Person by, SourceId sourceId, Audience audience, @Nullable Schedule schedule) {
        requireManager(by);
        Source source = catalogs.find(sourceId).orElseThrow(() -> HarvestProblem.NO_CATALOG.at("source"));
        Instant now = clock.instant();
        Schedule checked = schedule == null ? null : schedule.checked(now);
        Harvest made = new Harvest(
                new HarvestId(Ids.next()),
                sourceId,
                audience,
                checked,
                false,
                checked == null ? null : checked.next(now),
                0,
                by.id(),
                now,
                null);
        if (!store.insert(made)) {
            throw HarvestProblem.ALREADY_HARVESTED.at("source");
        }
        remotes.put(new Origin(made.id().value(), source.name(), audience));
        events.publishEvent(
                new HarvestEvent.HarvestCreated(Ids.next(), now, by.actor(), made.id(), sourceId, audience));
        return get(by, made.id());
    }

    Harvest change(Viewer.Person by, HarvestId id, Audience audience, @Nullable Schedule schedule, boolean paused) {
        Harvest before = lock(by, id);
        Instant now = clock.instant();
        Schedule checked = schedule == null ? null : schedule.checked(now);
        store.change(before.with(audience, checked, paused, now));
        catalogs.find(before.sourceId())
                .ifPresent(source -> remotes.put(new Origin(id.value(), source.name(), audience)));
        events.publishEvent(new HarvestEvent.HarvestChanged(
                Ids.next(), now, by.actor(), id, audience, checked == null ? null : checked.cron(), paused));
        return get(by, id);
    }

    /** Ends a harvest, and takes out what it has brought. */
    void delete(Viewer.Person by, HarvestId id) {
        lock(by, id);
        runs.cancelActive(by, id);
        remotes.remove(id.value());
        store.delete(id);
        events.publishEvent(new HarvestEvent.HarvestDeleted(Ids.next(), clock.instant(), by.actor(), id));
    }

    Harvest run(Viewer.Person by, HarvestId id) {
        Harvest found = lock(by, id);
        if (!runs.queue(found, by)) {
            throw HarvestProblem.ALREADY_RUNNING.because();
        }
        return get(by, id);
    }

    Harvest cancel(Viewer.Person by, HarvestId id) {
        lock(by, id);
        if (!runs.cancelActive(by, id)) {
            throw HarvestProblem.NOT_RUNNING.because();
        }
        return get(by, id);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<SourceId, Integer> count(Collection<SourceId> sources) {
        return store.uses(sources);
    }

    private Harvest lock(Viewer.Person by, HarvestId id) {
        requireManager(by);
        return store.lock(id).orElseThrow(HarvestProblem.HARVEST_UNKNOWN::because);
    }

    private static void requireManager(Viewer viewer) {
        if (!viewer.hasRole(Role.MANAGER)) {
            throw HarvestProblem.HARVEST_UNKNOWN.because();
        }
    }
}

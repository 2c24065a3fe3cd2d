package eu.shifthub.hub.harvest;

import eu.shifthub.hub.catalog.Remotes;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs of harvests, from the queue to their end. Whoever calls has judged already. */
@Component
@Transactional
class HarvestRuns {
    private final HarvestRunStore store;
    private final HarvestStore harvests;
    private final HarvestQueue queue;
    private final Remotes remotes;
    private final HarvestProperties properties;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HarvestRuns(
            HarvestRunStore store,
            HarvestStore harvests,
            HarvestQueue queue,
            Remotes remotes,
            HarvestProperties properties,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.harvests = harvests;
        this.queue = queue;
        this.remotes = remotes;
        this.properties = properties;
        this.clock = clock;
        this.events = events;
    }

    /** Queues a run; false where it runs already. */
    boolean queue(Harvest of, Viewer.Person by) {
        return queue(of, by.id(), false);
    }

    /** Queues what is due; what still runs is not queued again. */
    void queueDue() {
        Instant now = clock.instant();
        for (Harvest due : harvests.lockDue(now)) {
            queue(due, due.creator(), true);
            harvests.setNextRun(due.id(), Objects.requireNonNull(due.schedule()).next(now));
        }
    }

    private boolean queue(Harvest of, UserId starter, boolean scheduled) {
        HarvestRun run = new HarvestRun(
                new HarvestRunId(Ids.next()),
                of.id(),
                HarvestRunState.QUEUED,
                0,
                scheduled,
                starter,
                clock.instant(),
                null,
                null,
                null,
                HarvestCounts.NONE,
                null,
                null);
        if (!store.insert(run)) {
            return false;
        }
        queue.add(run.id());
        events.publishEvent(new HarvestEvent.HarvestRunQueued(
                Ids.next(), run.createdAt(), scheduled ? null : starter.value(), of.id(), run.id(), scheduled));
        return true;
    }

    /** False where nothing runs. */
    boolean cancelActive(Viewer.Person by, HarvestId id) {
        Optional<HarvestRun> active = store.findActive(id);
        active.ifPresent(run -> {
            if (store.end(run.id(), HarvestRunState.CANCELLED, null, null, clock.instant())) {
                finished(run, by.actor(), HarvestRunState.CANCELLED, run.counts());
            }
        });
        return active.isPresent();
    }

    /** The run at its next attempt; empty where it has ended, or is gone. */
    Optional<HarvestRun> begin(HarvestRunId id) {
        return store.begin(id, clock.instant()) ? store.find(id) : Optional.empty();
    }

    /** @param before how many broken records were told already */
    void progress(HarvestRun run, HarvestCounts counts, int before, List<BrokenRecord> broken) {
        if (store.progress(run.id(), counts)) {
            int kept = Math.clamp(properties.brokenKept() - (long) before, 0, broken.size());
            store.broke(run.id(), before, broken.subList(0, kept));
        }
    }

    /** The whole catalog was read: what was not seen since is marked, unless there is a reason not to. */
    void succeeded(HarvestRun run, HarvestCounts counts, Instant since, @Nullable KeptReason kept) {
        if (store.findActive(run.harvestId()).isEmpty()) {
            return;
        }
        int gone = kept == null ? remotes.markGone(run.harvestId().value(), since, clock.instant()) : 0;
        HarvestCounts all = new HarvestCounts(
                counts.pages(),
                counts.seen(),
                counts.created(),
                counts.changed(),
                counts.unchanged(),
                gone,
                counts.broken(),
                counts.own());
        store.progress(run.id(), all);
        if (store.end(run.id(), HarvestRunState.SUCCEEDED, kept, null, clock.instant())) {
            harvests.succeeded(run.harvestId());
            finished(run, null, HarvestRunState.SUCCEEDED, all);
        }
    }

    /** When it is tried again; null where it has ended, now or before. */
    @Nullable
    Instant failed(HarvestRun run, HarvestCounts counts, HarvestFailure why, boolean mayHeal) {
        int tries = properties.retries().size();
        if (mayHeal && run.attempt() <= tries) {
            Instant next = clock.instant().plus(properties.retries().get(run.attempt() - 1));
            return store.retry(run.id(), next, why) ? next : null;
        }
        if (store.end(run.id(), HarvestRunState.FAILED, null, why, clock.instant())) {
            harvests.failed(run.harvestId(), properties.pauseAfter());
            finished(run, null, HarvestRunState.FAILED, counts);
        }
        return null;
    }

    private void finished(HarvestRun run, @Nullable UUID actor, HarvestRunState state, HarvestCounts counts) {
        store.forgetAllBut(properties.runsKept(), run.harvestId());
        events.publishEvent(new HarvestEvent.HarvestRunFinished(
                Ids.next(),
                clock.instant(),
                actor == null && !run.scheduled() ? run.starter().value() : actor,
                run.harvestId(),
                run.id(),
                state,
                counts.created(),
                counts.changed(),
                counts.gone(),
                counts.broken()));
    }
}

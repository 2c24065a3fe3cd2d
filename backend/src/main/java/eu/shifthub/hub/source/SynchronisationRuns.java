package eu.shifthub.hub.source;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.ingest.Import;
import eu.shifthub.hub.ingest.ImportFailure;
import eu.shifthub.hub.ingest.ImportId;
import eu.shifthub.hub.platform.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs of synchronisations, from the queue to their end. Whoever calls has judged already. */
@Component
@Transactional
class SynchronisationRuns {
    private final SynchronisationRunStore store;
    private final SynchronisationStore synchronisations;
    private final SynchronisationQueue queue;
    private final SynchronisationChanges changes;
    private final SourceProperties properties;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SynchronisationRuns(
            SynchronisationRunStore store,
            SynchronisationStore synchronisations,
            SynchronisationQueue queue,
            SynchronisationChanges changes,
            SourceProperties properties,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.synchronisations = synchronisations;
        this.queue = queue;
        this.changes = changes;
        this.properties = properties;
        this.clock = clock;
        this.events = events;
    }

    /** Queues a run; false where it runs already. */
    boolean queue(Synchronisation of, Viewer.Person by, boolean acceptSchemaChange) {
        return queue(of, by.id(), false, acceptSchemaChange);
    }

    /** Queues what is due; what still runs is not queued again. */
    void queueDue() {
        Instant now = clock.instant();
        for (Synchronisation due : synchronisations.lockDue(now)) {
            queue(due, due.creator(), true, false);
            synchronisations.setNextRun(
                    due.id(), Objects.requireNonNull(due.schedule()).next(now));
        }
    }

    private boolean queue(Synchronisation of, UserId starter, boolean scheduled, boolean acceptSchemaChange) {
        SynchronisationRun run = new SynchronisationRun(
                new SynchronisationRunId(Ids.next()),
                of.id(),
                SynchronisationRunState.QUEUED,
                0,
                scheduled,
                acceptSchemaChange,
                starter,
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        if (!store.insert(run)) {
            return false;
        }
        queue.add(run.id());
        events.publishEvent(new SynchronisationEvent.SynchronisationRunQueued(
                Ids.next(), run.createdAt(), scheduled ? null : starter.value(), of.id(), run.id(), scheduled));
        return true;
    }

    /** False where nothing runs. */
    boolean cancelActive(Viewer.Person by, SynchronisationId id) {
        Optional<SynchronisationRun> active = store.findActive(id);
        active.ifPresent(run -> {
            if (store.end(run.id(), SynchronisationRunState.CANCELLED, null, clock.instant())) {
                finished(run, by.actor(), SynchronisationRunState.CANCELLED, null);
            }
        });
        return active.isPresent();
    }

    /** The run at its next attempt; empty where it has ended, or is gone. */
    Optional<SynchronisationRun> begin(SynchronisationRunId id) {
        return store.begin(id, clock.instant()) ? told(store.find(id)) : Optional.empty();
    }

    void brought(SynchronisationRun run, long bytes) {
        store.progress(run.id(), bytes);
        changes.tellOnceCommitted(run.synchronisationId());
    }

    /** False where it has ended meanwhile. */
    boolean importing(SynchronisationRun run, ImportId imported, @Nullable String cursor) {
        boolean goesOn = store.importing(run.id(), imported, cursor);
        changes.tellOnceCommitted(run.synchronisationId());
        return goesOn;
    }

    @Nullable
    String importCursor(SynchronisationRun run) {
        return store.importCursor(run.id());
    }

    /** @param blob what the version was made of; null where that is not known any more */
    void succeeded(SynchronisationRun run, Import imported, @Nullable String cursor, @Nullable String blob) {
        store.imported(run.id(), imported);
        // The version is made, whether somebody stopped the run in the last moment or not.
        synchronisations.succeeded(run.synchronisationId(), Objects.requireNonNull(imported.dataset()), cursor, blob);
        if (store.end(run.id(), SynchronisationRunState.SUCCEEDED, null, clock.instant())) {
            finished(run, null, SynchronisationRunState.SUCCEEDED, imported);
        }
    }

    void unchanged(SynchronisationRun run, @Nullable String cursor) {
        if (store.end(run.id(), SynchronisationRunState.UNCHANGED, null, clock.instant())) {
            synchronisations.unchanged(run.synchronisationId(), cursor);
            finished(run, null, SynchronisationRunState.UNCHANGED, null);
        }
    }

    /** When it is tried again; null where it has ended, now or before. */
    @Nullable
    Instant failed(SynchronisationRun run, ImportFailure why, boolean mayHeal, @Nullable Import imported) {
        int tries = properties.retries().size();
        if (mayHeal && run.attempt() <= tries) {
            Instant next = clock.instant().plus(properties.retries().get(run.attempt() - 1));
            boolean waits = store.retry(run.id(), next, why);
            changes.tellOnceCommitted(run.synchronisationId());
            return waits ? next : null;
        }
        if (imported != null) {
            store.imported(run.id(), imported);
        }
        if (store.end(run.id(), SynchronisationRunState.FAILED, why, clock.instant())) {
            synchronisations.failed(run.synchronisationId(), properties.pauseAfter());
            finished(run, null, SynchronisationRunState.FAILED, imported);
        }
        return null;
    }

    private void finished(
            SynchronisationRun run, @Nullable UUID actor, SynchronisationRunState state, @Nullable Import imported) {
        store.forgetAllBut(properties.runsKept(), run.synchronisationId());
        events.publishEvent(new SynchronisationEvent.SynchronisationRunFinished(
                Ids.next(),
                clock.instant(),
                actor == null && !run.scheduled() ? run.starter().value() : actor,
                run.synchronisationId(),
                run.id(),
                state,
                synchronisations
                        .find(run.synchronisationId())
                        .map(Synchronisation::sourceId)
                        .orElse(null),
                imported == null ? null : imported.dataset(),
                imported == null ? null : imported.versionNumber()));
    }

    private Optional<SynchronisationRun> told(Optional<SynchronisationRun> run) {
        run.ifPresent(found -> changes.tellOnceCommitted(found.synchronisationId()));
        return run;
    }
}

package eu.shifthub.hub.source;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.NewDataset;
import eu.shifthub.hub.engine.CsvImport;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.source.connector.SourceProblem;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What brings sources into workspaces: their members see it, their editors set it up. */
@Component
@Transactional
class Synchronisations {
    private final SynchronisationStore store;
    private final SynchronisationRuns runs;
    private final Sources sources;
    private final SourceRights rights;
    private final Datasets datasets;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Synchronisations(
            SynchronisationStore store,
            SynchronisationRuns runs,
            Sources sources,
            SourceRights rights,
            Datasets datasets,
            Access access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.runs = runs;
        this.sources = sources;
        this.rights = rights;
        this.datasets = datasets;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** For members of its workspace; to everybody else it does not exist. */
    Synchronisation get(Viewer viewer, SynchronisationId id) {
        return store.find(id)
                .filter(found -> access.findMemberRole(
                                viewer, found.workspaceId().value())
                        .isPresent())
                .orElseThrow(SourceProblem.SYNCHRONISATION_UNKNOWN::because);
    }

    Synchronisation create(Viewer.Person by, SynchronisationInput input) {
        rights.requireEditor(by, input.workspace());
        Source source = sources.get(by, input.source());
        if (!rights.isOpenTo(source, input.workspace())) {
            throw SourceProblem.NOT_OPEN_HERE.because();
        }
        Synchronisation made = input.dataset() == null ? makeNew(by, input) : makeFor(by, input);
        requireSensitivity(source, made.sensitivity());
        if (!store.insert(made)) {
            throw SourceProblem.DATASET_TAKEN.at("dataset");
        }
        events.publishEvent(new SynchronisationEvent.SynchronisationCreated(
                Ids.next(), made.createdAt(), by.actor(), made.id(), source.id(), made.workspaceId()));
        return made;
    }

    /** Where who set it up may no longer, it runs with the rights of who changes it from now on. */
    Synchronisation change(
            Viewer.Person by,
            SynchronisationId id,
            @Nullable Schedule schedule,
            boolean paused,
            CsvImport.OnReject onReject) {
        Synchronisation before = lockForEdit(by, id);
        Instant now = clock.instant();
        UserId responsible = rights.isStillEditor(before.creator(), before.workspaceId()) ? before.creator() : by.id();
        Schedule checked = schedule == null ? null : schedule.checked(now);
        store.change(before.with(checked, paused, onReject, responsible, now));
        events.publishEvent(new SynchronisationEvent.SynchronisationChanged(
                Ids.next(), now, by.actor(), id, checked == null ? null : checked.cron(), paused));
        return get(by, id);
    }

    /** Ends a synchronisation, and the run that goes on; its dataset stays. */
    Synchronisation delete(Viewer.Person by, SynchronisationId id) {
        Synchronisation gone = lockForEdit(by, id);
        runs.cancelActive(by, id);
        store.delete(id);
        events.publishEvent(
                new SynchronisationEvent.SynchronisationDeleted(Ids.next(), clock.instant(), by.actor(), id));
        return gone;
    }

    Synchronisation run(Viewer.Person by, SynchronisationId id, boolean acceptSchemaChange) {
        Synchronisation found = lockForEdit(by, id);
        if (!runs.queue(found, by, acceptSchemaChange)) {
            throw SourceProblem.ALREADY_RUNNING.because();
        }
        return get(by, id);
    }

    Synchronisation cancel(Viewer.Person by, SynchronisationId id) {
        lockForEdit(by, id);
        if (!runs.cancelActive(by, id)) {
            throw SourceProblem.NOT_RUNNING.because();
        }
        return get(by, id);
    }

    private Synchronisation lockForEdit(Viewer.Person by, SynchronisationId id) {
        Synchronisation found = get(by, id);
        rights.requireEditor(by, found.workspaceId());
        return store.lock(id).orElseThrow(SourceProblem.SYNCHRONISATION_UNKNOWN::because);
    }

    private Synchronisation makeNew(Viewer.Person by, SynchronisationInput input) {
        return make(
                by,
                input,
                datasets.check(
                        by,
                        new NewDataset(
                                input.workspace(),
                                input.title(),
                                input.description(),
                                input.sensitivity(),
                                input.labels(),
                                by.id())));
    }

    private Synchronisation makeFor(Viewer.Person by, SynchronisationInput input) {
        Dataset dataset = datasets.get(by, Objects.requireNonNull(input.dataset()));
        access.requireEdit(by, dataset.id().value());
        if (!dataset.workspace().equals(input.workspace())) {
            throw SourceProblem.OTHER_WORKSPACE.at("dataset");
        }
        return make(
                by,
                input,
                new NewDataset(
                        dataset.workspace(),
                        dataset.title(),
                        dataset.description(),
                        dataset.sensitivity(),
                        dataset.labels(),
                        dataset.owner()));
    }

    private Synchronisation make(Viewer.Person by, SynchronisationInput input, NewDataset what) {
        Instant now = clock.instant();
        Schedule schedule = input.schedule() == null ? null : input.schedule().checked(now);
        return new Synchronisation(
                new SynchronisationId(Ids.next()),
                input.workspace(),
                input.source(),
                what.title(),
                what.description(),
                what.sensitivity(),
                what.labels(),
                input.dataset(),
                schedule,
                false,
                schedule == null ? null : schedule.next(now),
                0,
                input.onReject(),
                null,
                null,
                by.id(),
                now,
                null);
    }

    /** What comes from a source is at least as sensitive as that. */
    static void requireSensitivity(Source source, Sensitivity sensitivity) {
        if (sensitivity.compareTo(source.sensitivity()) < 0) {
            throw SourceProblem.TOO_INSENSITIVE.at("sensitivity", Map.of("sensitivity", source.sensitivity()));
        }
    }
}

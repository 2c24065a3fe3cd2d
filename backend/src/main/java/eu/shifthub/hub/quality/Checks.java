package eu.shifthub.hub.quality;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.dataset.Admission;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.VersionAdded;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.dataset.Versions;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs of all rules of a dataset: queued by each new version and on demand, and what becomes of the version. */
@Component
@Transactional
class Checks {
    private final CheckStore store;
    private final RuleStore rules;
    private final Datasets datasets;
    private final Versions versions;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Checks(
            CheckStore store,
            RuleStore rules,
            Datasets datasets,
            Versions versions,
            Access access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.rules = rules;
        this.datasets = datasets;
        this.versions = versions;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** Told at least once, also after a crash. */
    @ApplicationModuleListener
    void on(VersionAdded added) {
        datasets.findVersion(added.dataset(), added.number()).ifPresent(version -> {
            if (!rules.of(List.of(added.dataset())).isEmpty()) {
                queue(version, null);
            } else if (version.admission() == Admission.PENDING) {
                versions.admit(version.id());
            }
        });
    }

    /** Checks the newest version, or the one of this number; for editors of the dataset's workspace. */
    CheckRun run(Viewer.Person by, DatasetId id, @Nullable Integer number) {
        access.requireEdit(by, id.value());
        Dataset dataset = datasets.get(id);
        Version version = (number == null ? datasets.findNewestVersion(id) : datasets.findVersion(id, number))
                .orElseThrow(() -> QualityProblem.NO_ROWS_YET.because(Map.of("dataset", dataset.title())));
        if (version.admission() == Admission.ADMITTED && rules.of(List.of(id)).isEmpty()) {
            throw QualityProblem.NO_RULES.because();
        }
        return queue(version, by.id()).orElseThrow(QualityProblem.RUNNING_ALREADY::because);
    }

    private Optional<CheckRun> queue(Version version, @Nullable UserId by) {
        CheckRun run = new CheckRun(
                new CheckRunId(Ids.next()),
                version.dataset(),
                version.id(),
                version.number(),
                by,
                CheckRun.State.QUEUED,
                clock.instant(),
                null,
                0,
                0,
                0);
        if (!store.insert(run)) {
            return Optional.empty();
        }
        events.publishEvent(new ChecksQueued(
                Ids.next(),
                run.queuedAt(),
                by == null ? null : by.value(),
                null,
                run.dataset(),
                run.id(),
                run.version()));
        return Optional.of(run);
    }

    /** The run, if it waits; from now on it is at work. */
    Optional<CheckRun> begin(CheckRunId id) {
        return store.begin(id) ? store.find(id) : Optional.empty();
    }

    /** Keeps what came of a run, and with it what becomes of a version that waits. */
    void finish(CheckRun run, List<CheckResult> results) {
        if (!store.finish(run.id(), results, clock.instant())) {
            return;
        }
        decide(run.version(), results);
        events.publishEvent(new VersionChecked(
                Ids.next(),
                clock.instant(),
                null,
                null,
                run.dataset(),
                run.id(),
                run.version(),
                count(results, Severity.BLOCKING, true) + count(results, Severity.WARNING, true),
                count(results, Severity.WARNING, false),
                count(results, Severity.BLOCKING, false)));
    }

    private void decide(VersionId version, List<CheckResult> results) {
        if (results.stream().anyMatch(CheckResult::blocks)) {
            versions.holdBack(version);
        } else {
            versions.admit(version);
        }
    }

    private static int count(List<CheckResult> results, Severity severity, boolean passed) {
        return (int) results.stream()
                .filter(result -> result.severity() == severity)
                .filter(result -> (result.outcome() == Outcome.PASSED) == passed)
                .count();
    }
}

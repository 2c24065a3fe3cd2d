package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.NewDataset;
import eu.shifthub.hub.dataset.NewVersion;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.dataset.VersionOrigin;
import eu.shifthub.hub.engine.Materialised;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns what a run has written into versions of datasets: all of them and the run's success, or nothing. */
@Component
@Transactional
class Outputs {
    private final DataflowRunStore store;
    private final Datasets datasets;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Outputs(DataflowRunStore store, Datasets datasets, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.datasets = datasets;
        this.clock = clock;
        this.events = events;
    }

    /** What an output node has written, and what it was made of. */
    record Written(
            Node node,
            OutputNode output,
            Materialised table,
            List<InputTable> inputs,
            List<OutputWritten.ColumnOrigin> columns) {
        Sensitivity sensitivity() {
            return inputs.stream()
                    .map(input -> input.dataset().sensitivity())
                    .max(Comparator.naturalOrder())
                    .orElse(Sensitivity.SENSITIVE);
        }
    }

    /** Keeps everything a run has written; false, and nothing is kept, where the run was cancelled meanwhile. */
    boolean keep(Viewer.Person by, Dataflow flow, DataflowRun run, List<RunStep> steps, List<Written> written) {
        if (!store.lockRunning(run.id())) {
            return false;
        }
        List<RunOutput> outputs =
                written.stream().map(one -> keep(by, flow, run, one)).toList();
        store.succeed(run.id(), steps, outputs, clock.instant());
        events.publishEvent(new RunFinished(
                Ids.next(), clock.instant(), by.actor(), null, flow.id(), run.id(), RunState.SUCCEEDED, outputs));
        return true;
    }

    private RunOutput keep(Viewer.Person by, Dataflow flow, DataflowRun run, Written written) {
        Dataset dataset = dataset(by, flow, written);
        List<VersionId> parents =
                written.inputs().stream().map(input -> input.version().id()).toList();
        Version version = datasets.addVersion(
                by, dataset.id(), NewVersion.derived(written.table(), VersionOrigin.DATAFLOW, parents));
        events.publishEvent(new OutputWritten(
                Ids.next(),
                clock.instant(),
                by.actor(),
                null,
                dataset.id(),
                version.id(),
                flow.id(),
                run.id(),
                written.columns()));
        return new RunOutput(written.node().id(), dataset.id(), version.id(), version.number(), version.rowCount());
    }

    private Dataset dataset(Viewer.Person by, Dataflow flow, Written written) {
        Optional<DataflowRunStore.Made> made =
                store.findMade(flow.id(), written.output().slug());
        Dataset dataset = made.isPresent()
                ? existing(written, made.get())
                : datasets.create(
                        by,
                        new NewDataset(
                                flow.workspaceId(),
                                written.output().title().strip(),
                                "",
                                written.sensitivity(),
                                List.of(),
                                by.id()));
        if (!dataset.slug().equals(written.output().slug())) {
            throw DataflowProblem.OUTPUT_NAME_TAKEN.because(
                    Map.of("slug", written.output().slug()));
        }
        store.saveMade(flow.id(), dataset.slug(), new DataflowRunStore.Made(dataset.id(), highest(made, written)));
        return dataset;
    }

    /** An owner may have lowered the sensitivity of what was made; more sensitive inputs than then undo that. */
    private Dataset existing(Written written, DataflowRunStore.Made made) {
        Dataset dataset = datasets.get(made.dataset());
        boolean rose = written.sensitivity().compareTo(made.sensitivity()) > 0;
        if (rose && written.sensitivity().compareTo(dataset.sensitivity()) > 0) {
            throw DataflowProblem.INPUTS_MORE_SENSITIVE.because(Map.of("title", dataset.title()));
        }
        return dataset;
    }

    private static Sensitivity highest(Optional<DataflowRunStore.Made> made, Written written) {
        return made.map(DataflowRunStore.Made::sensitivity)
                .filter(before -> before.compareTo(written.sensitivity()) > 0)
                .orElse(written.sensitivity());
    }
}

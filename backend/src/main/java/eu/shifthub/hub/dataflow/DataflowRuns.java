package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Runs of dataflows: members see them, editors start them. */
@Component
@Transactional
class DataflowRuns {
    private final DataflowRunStore store;
    private final Dataflows dataflows;
    private final DataflowChecks checks;
    private final DataflowProperties properties;
    private final Access access;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DataflowRuns(
            DataflowRunStore store,
            Dataflows dataflows,
            DataflowChecks checks,
            DataflowProperties properties,
            Access access,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.dataflows = dataflows;
        this.checks = checks;
        this.properties = properties;
        this.access = access;
        this.clock = clock;
        this.events = events;
    }

    /** For members of the dataflow's workspace; to everybody else it does not exist. */
    DataflowRun get(Viewer viewer, DataflowRunId id) {
        DataflowRun run = store.find(id).orElseThrow(DataflowProblem.RUN_UNKNOWN::because);
        boolean member = dataflows.list(viewer, List.of(workspaceOf(run))).stream()
                .anyMatch(flow -> flow.id().equals(run.dataflowId()));
        if (!member) {
            throw DataflowProblem.RUN_UNKNOWN.because();
        }
        return run;
    }

    /** The newest first, at most so many of each dataflow. */
    List<DataflowRun> newestOf(Collection<DataflowId> flows, int each) {
        return store.newestOf(flows, each);
    }

    /**
     * Queues a run under the rights of who starts it. The same person's same key gives the same run; another run while
     * one is active is refused.
     */
    DataflowRun start(Viewer.Person by, DataflowId id, @Nullable DataflowVersionId version, String key) {
        Dataflow flow = dataflows.getForEdit(by, id);
        Optional<DataflowRun> same = store.findByKey(id, by.id(), key);
        if (same.isPresent()) {
            return same.get();
        }
        DataflowRun run = make(by, flow, version);
        checks.requireRunnable(by, flow, run.graph());
        if (store.countActive() >= properties.runsWaiting()) {
            throw DataflowProblem.TOO_MANY_RUNS.because(Map.of("maximum", properties.runsWaiting()));
        }
        if (!store.insert(run, key)) {
            return store.findByKey(id, by.id(), key).orElseThrow(DataflowProblem.ALREADY_RUNNING::because);
        }
        events.publishEvent(new RunQueued(Ids.next(), run.queuedAt(), by.actor(), null, id, run.id(), run.revision()));
        return run;
    }

    /** For who started it and for managers of the workspace. */
    DataflowRun cancel(Viewer.Person by, DataflowRunId id) {
        DataflowRun run = get(by, id);
        if (!mayCancel(by, run)) {
            throw DataflowProblem.NOT_YOURS_TO_CANCEL.because();
        }
        if (!store.cancel(id, clock.instant())) {
            throw DataflowProblem.FINISHED_ALREADY.because();
        }
        finished(by, run, RunState.CANCELLED, List.of());
        return get(by, id);
    }

    boolean mayCancel(Viewer viewer, DataflowRun run) {
        return run.starter().value().equals(viewer.actor())
                || access.findMemberRole(viewer, workspaceOf(run).value())
                        .filter(role -> role == MemberRole.MANAGER)
                        .isPresent();
    }

    private void finished(Viewer.Person by, DataflowRun run, RunState state, List<RunOutput> outputs) {
        events.publishEvent(new RunFinished(
                Ids.next(), clock.instant(), by.actor(), null, run.dataflowId(), run.id(), state, outputs));
    }

    private WorkspaceId workspaceOf(DataflowRun run) {
        return Optional.ofNullable(dataflows.byIds(List.of(run.dataflowId())).get(run.dataflowId()))
                .orElseThrow(DataflowProblem.RUN_UNKNOWN::because)
                .workspaceId();
    }

    private DataflowRun make(Viewer.Person by, Dataflow flow, @Nullable DataflowVersionId versionId) {
        Graph graph = flow.draft().graph();
        int revision = flow.draft().revision();
        if (versionId != null) {
            DataflowVersion version = dataflows.getVersion(flow.id(), versionId);
            graph = version.graph();
            revision = version.revision();
        }
        return new DataflowRun(
                new DataflowRunId(Ids.next()),
                flow.id(),
                versionId,
                revision,
                graph,
                RunState.QUEUED,
                by.id(),
                clock.instant(),
                null,
                null,
                new GraphShape(graph)
                        .order().stream()
                                .map(node -> new RunStep(node.id(), RunStep.State.WAITING, null))
                                .toList(),
                List.of(),
                null);
    }
}

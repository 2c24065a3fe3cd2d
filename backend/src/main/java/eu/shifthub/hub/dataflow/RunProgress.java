package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.platform.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how far a run is, and tells those who watch. */
@Component
class RunProgress {
    private final DataflowRunStore store;
    private final RunChanges changes;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RunProgress(DataflowRunStore store, RunChanges changes, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.changes = changes;
        this.clock = clock;
        this.events = events;
    }

    /** The run, now at work; empty where it was cancelled while it waited. */
    Optional<DataflowRun> begin(DataflowRunId id) {
        if (!store.begin(id, clock.instant())) {
            return Optional.empty();
        }
        changes.tell(id);
        return store.find(id);
    }

    void steps(DataflowRunId id, List<RunStep> steps) {
        store.progress(id, steps);
        changes.tell(id);
    }

    @Transactional
    void failed(DataflowRun run, List<RunStep> steps, ProblemException why) {
        @Nullable
        String node = steps.stream()
                .filter(step -> step.state() == RunStep.State.RUNNING)
                .map(RunStep::node)
                .findFirst()
                .orElse(null);
        List<RunStep> ended = steps.stream()
                .map(step ->
                        step.node().equals(node) ? new RunStep(step.node(), RunStep.State.FAILED, step.rows()) : step)
                .toList();
        Instant now = clock.instant();
        if (store.fail(run.id(), ended, RunFailure.of(why, node), now)) {
            events.publishEvent(new RunFinished(
                    Ids.next(),
                    now,
                    run.starter().value(),
                    null,
                    run.dataflowId(),
                    run.id(),
                    RunState.FAILED,
                    List.of()));
        }
    }
}

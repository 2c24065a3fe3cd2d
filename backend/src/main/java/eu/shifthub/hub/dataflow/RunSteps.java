package eu.shifthub.hub.dataflow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a run under way. */
final class RunSteps {
    private final DataflowRun run;
    private final RunProgress progress;
    private final List<RunStep> steps;

    RunSteps(DataflowRun run, RunProgress progress) {
        this.run = run;
        this.progress = progress;
        this.steps = new ArrayList<>(run.steps());
    }

    List<RunStep> list() {
        return List.copyOf(steps);
    }

    void running(String node) {
        set(node, RunStep.State.RUNNING, null);
    }

    void done(String node, long rows) {
        set(node, RunStep.State.DONE, rows);
    }

    private void set(String node, RunStep.State state, @Nullable Long rows) {
        steps.replaceAll(step -> step.node().equals(node) ? new RunStep(node, state, rows) : step);
        progress.steps(run.id(), list());
    }
}

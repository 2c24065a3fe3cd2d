package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a dataflow, under the rights of who started it.
 *
 * @param versionId null where the draft ran
 * @param revision of the draft that ran, or that the version was made of
 * @param steps the nodes in the order of work
 * @param outputs what was written; none before it has succeeded
 */
public record DataflowRun(
        DataflowRunId id,
        DataflowId dataflowId,
        @Nullable DataflowVersionId versionId,
        int revision,
        Graph graph,
        RunState state,
        UserId starter,
        Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        List<RunStep> steps,
        List<RunOutput> outputs,
        @Nullable RunFailure failure) {
    public DataflowRun {
        steps = List.copyOf(steps);
        outputs = List.copyOf(outputs);
    }

    /** Milliseconds of work; null while it has not finished, or where it never began. */
    public @Nullable Long duration() {
        return startedAt == null || finishedAt == null
                ? null
                : Duration.between(startedAt, finishedAt).toMillis();
    }

    /** Rows written in all; null before it has succeeded. */
    public @Nullable Long rows() {
        return state == RunState.SUCCEEDED
                ? outputs.stream().mapToLong(RunOutput::rows).sum()
                : null;
    }
}

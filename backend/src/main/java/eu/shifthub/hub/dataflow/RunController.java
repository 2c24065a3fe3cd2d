package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

@Controller
class RunController {
    private final DataflowRuns runs;
    private final Dataflows dataflows;
    private final RunChanges changes;
    private final Users users;
    private final Viewers viewers;

    RunController(DataflowRuns runs, Dataflows dataflows, RunChanges changes, Users users, Viewers viewers) {
        this.runs = runs;
        this.dataflows = dataflows;
        this.changes = changes;
        this.users = users;
        this.viewers = viewers;
    }

    @QueryMapping
    DataflowRun dataflowRun(@Argument DataflowRunId id) {
        return runs.get(viewers.current(), id);
    }

    @MutationMapping
    RunPayload runDataflow(@Argument RunDataflowInput input) {
        return new RunPayload(runs.start(viewers.person(), input.dataflow(), input.version(), input.key()));
    }

    @MutationMapping
    RunPayload cancelDataflowRun(@Argument CancelDataflowRunInput input) {
        return new RunPayload(runs.cancel(viewers.person(), input.run()));
    }

    /** Each time the run is looked up anew under the watcher's rights: who loses them sees no more of it. */
    @SubscriptionMapping
    Flux<DataflowRun> dataflowRunChanged(@Argument DataflowRunId run) {
        Viewer viewer = viewers.current();
        runs.get(viewer, run);
        return changes.follow(run, changed -> runs.get(viewer, changed))
                .takeUntil(now -> !now.state().isActive());
    }

    @BatchMapping
    Map<DataflowRun, Dataflow> dataflow(List<DataflowRun> parents) {
        Map<DataflowId, Dataflow> found =
                dataflows.byIds(parents.stream().map(DataflowRun::dataflowId).toList());
        return parents.stream()
                .collect(Collectors.toMap(Function.identity(), parent -> found.get(parent.dataflowId())));
    }

    @BatchMapping
    Map<DataflowRun, @Nullable DataflowVersion> version(List<DataflowRun> parents) {
        Map<DataflowVersionId, DataflowVersion> found = dataflows.versionsByIds(parents.stream()
                .map(DataflowRun::versionId)
                .filter(Objects::nonNull)
                .toList());
        Map<DataflowRun, @Nullable DataflowVersion> versions = new HashMap<>();
        parents.forEach(
                parent -> versions.put(parent, parent.versionId() == null ? null : found.get(parent.versionId())));
        return versions;
    }

    @BatchMapping
    Map<DataflowRun, Viewer.Person> startedBy(List<DataflowRun> parents) {
        Map<UserId, Viewer.Person> found =
                users.persons(parents.stream().map(DataflowRun::starter).toList());
        return parents.stream().collect(Collectors.toMap(Function.identity(), parent -> found.get(parent.starter())));
    }

    @SchemaMapping
    boolean canCancel(DataflowRun run) {
        return run.state().isActive() && runs.mayCancel(viewers.current(), run);
    }

    record RunDataflowInput(
            DataflowId dataflow,
            @Nullable DataflowVersionId version,
            @NotBlank @Size(max = 100) String key) {}

    record CancelDataflowRunInput(DataflowRunId run) {}

    record RunPayload(DataflowRun run) {}
}

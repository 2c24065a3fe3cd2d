package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.workspace.Workspace;
import eu.shifthub.hub.workspace.WorkspaceId;
import eu.shifthub.hub.workspace.Workspaces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The children of dataflows, drafts and versions. */
@Controller
class DataflowFields {
    private static final int RUNS = 50;

    private final Dataflows dataflows;
    private final DataflowRuns runs;
    private final DataflowChecks checks;
    private final Workspaces workspaces;
    private final Users users;
    private final Access access;
    private final Viewers viewers;

    DataflowFields(
            Dataflows dataflows,
            DataflowRuns runs,
            DataflowChecks checks,
            Workspaces workspaces,
            Users users,
            Access access,
            Viewers viewers) {
        this.dataflows = dataflows;
        this.runs = runs;
        this.checks = checks;
        this.workspaces = workspaces;
        this.users = users;
        this.access = access;
        this.viewers = viewers;
    }

    @BatchMapping
    Map<Dataflow, Workspace> workspace(List<Dataflow> parents) {
        Map<WorkspaceId, Workspace> found =
                workspaces.byIds(parents.stream().map(Dataflow::workspaceId).toList());
        return parents.stream()
                .collect(Collectors.toMap(Function.identity(), parent -> found.get(parent.workspaceId())));
    }

    @BatchMapping
    Map<Dataflow, Viewer.Person> createdBy(List<Dataflow> parents) {
        return people(parents, Dataflow::creator);
    }

    @BatchMapping(typeName = "DataflowDraft")
    Map<Dataflow.Draft, Viewer.Person> savedBy(List<Dataflow.Draft> parents) {
        return people(parents, Dataflow.Draft::saver);
    }

    @BatchMapping
    Map<DataflowVersion, Viewer.Person> deployedBy(List<DataflowVersion> parents) {
        return people(parents, DataflowVersion::deployer);
    }

    @BatchMapping
    Map<Dataflow, List<DataflowVersion>> versions(List<Dataflow> parents) {
        Map<DataflowId, List<DataflowVersion>> found =
                dataflows.versionsOf(ids(parents)).stream().collect(Collectors.groupingBy(DataflowVersion::dataflow));
        return parents.stream()
                .collect(Collectors.toMap(Function.identity(), parent -> found.getOrDefault(parent.id(), List.of())));
    }

    @BatchMapping(field = "runs")
    Map<Dataflow, List<DataflowRun>> runsOf(List<Dataflow> parents) {
        Map<DataflowId, List<DataflowRun>> found = newest(parents, RUNS);
        return parents.stream()
                .collect(Collectors.toMap(Function.identity(), parent -> found.getOrDefault(parent.id(), List.of())));
    }

    @BatchMapping
    Map<Dataflow, @Nullable DataflowRun> lastRun(List<Dataflow> parents) {
        Map<DataflowId, List<DataflowRun>> found = newest(parents, 1);
        Map<Dataflow, @Nullable DataflowRun> last = new HashMap<>();
        parents.forEach(parent -> last.put(
                parent,
                found.getOrDefault(parent.id(), List.of()).stream().findFirst().orElse(null)));
        return last;
    }

    @BatchMapping
    Map<Dataflow, Boolean> canEdit(List<Dataflow> parents) {
        Map<UUID, MemberRole> roles = access.memberRoles(
                viewers.current(),
                parents.stream().map(parent -> parent.workspaceId().value()).toList());
        return parents.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        parent -> roles.getOrDefault(parent.workspaceId().value(), MemberRole.READER)
                                .atLeast(MemberRole.EDITOR)));
    }

    @SchemaMapping(typeName = "DataflowDraft")
    GraphCheck check(Dataflow.Draft draft) {
        return checks.check(viewers.current(), draft.dataflow(), draft.workspaceId(), draft.graph());
    }

    private Map<DataflowId, List<DataflowRun>> newest(List<Dataflow> parents, int each) {
        return runs.newestOf(ids(parents), each).stream().collect(Collectors.groupingBy(DataflowRun::dataflowId));
    }

    private <T> Map<T, Viewer.Person> people(List<T> parents, Function<T, UserId> who) {
        Map<UserId, Viewer.Person> found =
                users.persons(parents.stream().map(who).distinct().toList());
        return parents.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), parent -> found.get(who.apply(parent))));
    }

    private static List<DataflowId> ids(List<Dataflow> flows) {
        return flows.stream().map(Dataflow::id).toList();
    }
}

package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.query.Answer;
import eu.shifthub.hub.query.LabelledColumn;
import eu.shifthub.hub.query.Row;
import eu.shifthub.hub.workspace.Workspace;
import eu.shifthub.hub.workspace.WorkspaceId;
import eu.shifthub.hub.workspace.Workspaces;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class DataflowController {
    private final Dataflows dataflows;
    private final DataflowChecks checks;
    private final Workspaces workspaces;
    private final Viewers viewers;

    DataflowController(Dataflows dataflows, DataflowChecks checks, Workspaces workspaces, Viewers viewers) {
        this.dataflows = dataflows;
        this.checks = checks;
        this.workspaces = workspaces;
        this.viewers = viewers;
    }

    @BatchMapping(typeName = "Workspace", field = "dataflows")
    Map<Workspace, List<Dataflow>> ofWorkspaces(List<Workspace> parents) {
        Map<WorkspaceId, List<Dataflow>> found =
                dataflows
                        .list(
                                viewers.current(),
                                parents.stream().map(Workspace::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(Dataflow::workspaceId));
        return parents.stream()
                .collect(Collectors.toMap(Function.identity(), parent -> found.getOrDefault(parent.id(), List.of())));
    }

    @SchemaMapping(typeName = "Workspace", field = "dataflow")
    Dataflow bySlug(Workspace workspace, @Argument String slug) {
        return dataflows.getBySlug(viewers.current(), workspace.id(), slug);
    }

    @QueryMapping
    Dataflow dataflow(@Argument DataflowId id) {
        return dataflows.get(viewers.current(), id);
    }

    @QueryMapping
    GraphCheck checkDataflow(@Argument CheckDataflowInput input) {
        Viewer viewer = viewers.current();
        Dataflow flow = dataflows.get(viewer, input.dataflow());
        return checks.check(viewer, flow.id(), flow.workspaceId(), input.graph().graph());
    }

    @QueryMapping
    Preview previewDataflow(@Argument PreviewDataflowInput input) {
        Viewer viewer = viewers.current();
        Answer answer = checks.preview(
                viewer, dataflows.get(viewer, input.dataflow()), input.graph().graph(), input.node(), input.first());
        return Preview.of(answer);
    }

    @MutationMapping
    DataflowPayload createDataflow(@Argument CreateDataflowInput input) {
        return new DataflowPayload(dataflows.create(viewers.person(), input.workspace(), input.name()));
    }

    @MutationMapping
    DataflowPayload saveDataflow(@Argument SaveDataflowInput input) {
        return new DataflowPayload(dataflows.save(
                viewers.person(),
                input.dataflow(),
                input.expectedRevision(),
                input.name(),
                input.graph().graph()));
    }

    @MutationMapping
    DeployDataflowPayload deployDataflow(@Argument DeployDataflowInput input) {
        DataflowVersion version = dataflows.deploy(viewers.person(), input.dataflow(), input.revision());
        return new DeployDataflowPayload(version, dataflows.get(viewers.current(), input.dataflow()));
    }

    @MutationMapping
    DeleteDataflowPayload deleteDataflow(@Argument DeleteDataflowInput input) {
        WorkspaceId workspace = dataflows.delete(viewers.person(), input.dataflow());
        return new DeleteDataflowPayload(workspaces.get(viewers.current(), workspace));
    }

    record CheckDataflowInput(DataflowId dataflow, GraphInput graph) {}

    record PreviewDataflowInput(DataflowId dataflow, GraphInput graph, String node, int first) {}

    record CreateDataflowInput(WorkspaceId workspace, String name) {}

    record SaveDataflowInput(DataflowId dataflow, int expectedRevision, String name, GraphInput graph) {}

    record DeployDataflowInput(DataflowId dataflow, int revision) {}

    record DeleteDataflowInput(DataflowId dataflow) {}

    record DataflowPayload(Dataflow dataflow) {}

    record DeployDataflowPayload(DataflowVersion version, Dataflow dataflow) {}

    record DeleteDataflowPayload(Workspace workspace) {}

    record Preview(List<LabelledColumn> columns, List<Row> rows, boolean truncated) {
        static Preview of(Answer answer) {
            List<LabelledColumn> columns = answer.columns().stream()
                    .map(column ->
                            new LabelledColumn(column.name(), column.type().kind(), null))
                    .toList();
            return new Preview(columns, answer.rows(), answer.truncated());
        }
    }
}

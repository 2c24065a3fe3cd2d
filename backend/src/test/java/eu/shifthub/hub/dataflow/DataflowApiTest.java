package eu.shifthub.hub.dataflow;

import static eu.shifthub.hub.access.Sensitivity.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.workspace.Workspace;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.test.tester.GraphQlTester.Response;

/** The dataflow of the manual as the SPA asks for it. */
@HubTest
@Import({World.class, FlowData.class})
class DataflowApiTest {
    private static final String RUN = """
            id state revision duration rows canCancel queuedAt startedAt finishedAt version { number }
            startedBy { name } steps { node state rows } failure { problem }
            outputs { node versionNumber rows dataset { title slug } }
            graph { nodes { id name x y content { __typename ... on InputNode { datasetId dataset { title } }
              ... on GroupByStep { keys aggregates { function column name } } ... on OutputNode { title slug } } }
              edges { id from to slot } }
            """;

    private final World world;
    private final Viewer.Person owner;
    private final Workspace home;
    private final Dataset doctors;

    @Autowired
    DataflowApiTest(World world, FlowData data) {
        this.world = world;
        this.owner = world.person(Role.WORKER);
        this.home = world.project(owner);
        this.doctors = data.dataset(owner, home, PUBLIC, FlowData.DOCTORS);
    }

    @Test
    void checksAndPreviewsAGraphThatIsNotSaved() {
        Map<String, Object> input = Map.of("dataflow", create(), "graph", graph("oa"));
        Response check = ask(
                "query($i: CheckDataflowInput!) { checkDataflow(input: $i) { runnable problems { node edge code"
                        + " parameters message } tables { node columns { name type } } } }",
                input);
        check.path("checkDataflow.runnable").entity(Boolean.class).isEqualTo(true);
        check.path("checkDataflow.tables").entityList(Object.class).hasSize(3);

        Response preview = ask(
                "query($i: PreviewDataflowInput!) { previewDataflow(input: $i) { columns { name type label }"
                        + " rows { values } truncated } }",
                Map.of("dataflow", input.get("dataflow"), "graph", input.get("graph"), "node", "n2", "first", 10));
        preview.path("previewDataflow.columns[*].name").entityList(String.class).containsExactly("oa", "count");
        preview.path("previewDataflow.rows").entityList(Object.class).hasSize(2);
        preview.path("previewDataflow.truncated").entity(Boolean.class).isEqualTo(false);
    }

    @Test
    void savesRunsAndShowsTheDataflowOfTheManual() {
        String flow = create();
        save(flow, 0)
                .path("saveDataflow.dataflow.draft.revision")
                .entity(Integer.class)
                .isEqualTo(1);
        String run = ask(
                        "mutation($i: RunDataflowInput!) { runDataflow(input: $i) { run { " + RUN + " } } }",
                        Map.of("dataflow", flow, "key", Ids.next().toString()))
                .path("runDataflow.run.id")
                .entity(String.class)
                .get();
        World.await(() -> List.of("SUCCEEDED", "FAILED")
                .contains(
                        run(run).path("dataflowRun.state").entity(String.class).get()));

        Response ended = run(run);
        ended.path("dataflowRun.state").entity(String.class).isEqualTo("SUCCEEDED");
        ended.path("dataflowRun.rows").entity(Long.class).isEqualTo(2L);
        ended.path("dataflowRun.duration")
                .entity(Long.class)
                .satisfies(millis -> assertThat(millis).isNotNegative());
        ended.path("dataflowRun.outputs[0].dataset.slug").entity(String.class).isEqualTo("doctor_by_oa");
        ended.path("dataflowRun.graph.nodes[0].content.datasetId")
                .entity(String.class)
                .isEqualTo(doctors.id().globalId());
        ended.path("dataflowRun.graph.nodes[0].content.dataset.title")
                .entity(String.class)
                .isEqualTo(doctors.title());
    }

    @Test
    void refusesTheSecondOfTwoEditorsWithTheCodeOfConflicts() {
        String flow = create();
        save(flow, 0);

        save(flow, 0).errors().satisfy(errors -> {
            Map<String, Object> extensions = errors.getFirst().getExtensions();
            assertThat(extensions).containsEntry("code", "CONFLICT");
            assertThat(extensions.get("parameters")).asString().contains(owner.name());
        });
    }

    @Test
    void listsTheDataflowsOfAWorkspaceWithTheirLastRun() {
        create();

        Response list = world.ask(
                owner,
                "query($slug: String!) { workspace(slug: $slug) { dataflows { slug name canEdit createdBy { name }"
                        + " workspace { slug } draft { revision savedAt savedBy { name } check { runnable } } versions"
                        + " { number } runs { id } lastRun { state } } } }",
                Map.of("slug", home.slug()));

        list.path("workspace.dataflows[0].canEdit").entity(Boolean.class).isEqualTo(true);
        list.path("workspace.dataflows[0].lastRun").valueIsNull();
    }

    private Response save(String flow, int expected) {
        return ask(
                "mutation($i: SaveDataflowInput!) { saveDataflow(input: $i) { dataflow { name draft { revision } } } }",
                Map.of("dataflow", flow, "expectedRevision", expected, "name", "Get Started", "graph", graph("oa")));
    }

    private Response run(String id) {
        return world.ask(owner, "query($id: ID!) { dataflowRun(id: $id) { " + RUN + " } }", Map.of("id", id));
    }

    private String create() {
        return ask(
                        "mutation($i: CreateDataflowInput!) { createDataflow(input: $i) { dataflow { id slug } } }",
                        Map.of("workspace", home.id().globalId(), "name", "Get Started"))
                .path("createDataflow.dataflow.id")
                .entity(String.class)
                .get();
    }

    private Response ask(String document, Map<String, ?> input) {
        return world.ask(owner, document, Map.of("i", input));
    }

    private Map<String, Object> graph(String key) {
        Map<String, Object> count = Map.of("function", "COUNT", "name", "count");
        return Map.of(
                "nodes",
                List.of(
                        node(
                                "n1",
                                Map.of("input", Map.of("dataset", doctors.id().globalId()))),
                        node("n2", Map.of("groupBy", Map.of("keys", List.of(key), "aggregates", List.of(count)))),
                        node("n3", Map.of("output", Map.of("title", "Doctor_BY_OA")))),
                "edges",
                List.of(
                        Map.of("id", "e1", "from", "n1", "to", "n2", "slot", "MAIN"),
                        Map.of("id", "e2", "from", "n2", "to", "n3")));
    }

    private static Map<String, Object> node(String id, Map<String, Object> content) {
        return Map.of("id", id, "name", "", "x", 0, "y", 0, "content", content);
    }
}

package eu.shifthub.hub.demo;

import eu.shifthub.hub.identity.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The worker counts the doctors by OA in the dataflow "Get Started", runs it and deploys it. */
@Component
class DataflowScene {
    static final String NAME = "Get Started";
    static final String OUTPUT = "Doctor_BY_OA";
    static final String OUTPUT_SLUG = "doctor_by_oa";

    private final Asking asking;
    private final ProjectScene projects;

    DataflowScene(Asking asking, ProjectScene projects) {
        this.asking = asking;
        this.projects = projects;
    }

    void dataflow(Viewer.Person worker, DemoProject project) {
        if (find(worker, project).isEmpty()) {
            String workspace = projects.workspace(worker, project.slug());
            asking.ask(worker, "CreateDataflow", Map.of("input", Map.of("workspace", workspace, "name", NAME)));
        }
        if (get(worker, project).at("/draft/revision").asInt() == 0) {
            save(worker, project);
        }
        Patience.until("a run of the dataflow " + NAME, () -> hasRun(worker, project));
        JsonNode flow = get(worker, project);
        if (flow.at("/versions").isEmpty()) {
            asking.ask(
                    worker,
                    "DeployDataflow",
                    Map.of(
                            "input",
                            Map.of(
                                    "dataflow",
                                    flow.at("/id").asString(),
                                    "revision",
                                    flow.at("/draft/revision").asInt())));
        }
    }

    /** Starts a run where none is under way and none has succeeded: a crash in the middle of one makes it fail. */
    private boolean hasRun(Viewer.Person worker, DemoProject project) {
        JsonNode flow = get(worker, project);
        Set<String> states = flow.at("/runs")
                .valueStream()
                .map(run -> run.at("/state").asString())
                .collect(Collectors.toSet());
        if (states.contains("SUCCEEDED")) {
            return true;
        }
        if (states.contains("FAILED") && flow.at("/runs").size() > 5) {
            throw new IllegalStateException("The dataflow " + NAME + " fails again and again.");
        }
        if (!states.contains("QUEUED") && !states.contains("RUNNING")) {
            String key = "demo-" + flow.at("/runs").size();
            asking.ask(
                    worker,
                    "RunDataflow",
                    Map.of("input", Map.of("dataflow", flow.at("/id").asString(), "key", key)));
        }
        return false;
    }

    private void save(Viewer.Person worker, DemoProject project) {
        String doctors = projects.dataset(worker, project.slug(), DemoDataset.DOCTORS.slug())
                .at("/id")
                .asString();
        Map<String, ?> count = Map.of("function", "COUNT", "name", "Doctors");
        asking.ask(
                worker,
                "SaveDataflow",
                Map.of(
                        "input",
                        Map.of(
                                "dataflow",
                                get(worker, project).at("/id").asString(),
                                "expectedRevision",
                                0,
                                "name",
                                NAME,
                                "graph",
                                Map.of(
                                        "nodes",
                                        List.of(
                                                node("doctors", 0, "input", Map.of("dataset", doctors)),
                                                node(
                                                        "by_oa",
                                                        280,
                                                        "groupBy",
                                                        Map.of("keys", List.of("OA"), "aggregates", List.of(count))),
                                                node("result", 560, "output", Map.of("title", OUTPUT))),
                                        "edges",
                                        List.of(edge("doctors", "by_oa"), edge("by_oa", "result"))))));
    }

    private static Map<String, ?> node(String id, int x, String kind, Map<String, ?> content) {
        return Map.of("id", id, "x", x, "y", 0, "content", Map.of(kind, content));
    }

    private static Map<String, ?> edge(String from, String to) {
        return Map.of("id", from + "-" + to, "from", from, "to", to);
    }

    private JsonNode get(Viewer.Person worker, DemoProject project) {
        return find(worker, project).orElseThrow();
    }

    private Optional<JsonNode> find(Viewer.Person worker, DemoProject project) {
        return asking.ask(worker, "Dataflows", Map.of("slug", project.slug()))
                .at("/workspace/dataflows")
                .valueStream()
                .filter(flow -> NAME.equals(flow.at("/name").asString()))
                .findFirst();
    }
}

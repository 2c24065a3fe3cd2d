package eu.shifthub.hub.demo;

import eu.shifthub.hub.identity.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The worker draws the doctors by OA and shares the dashboard. */
@Component
class DashboardScene {
    static final String NAME = "Doctors by OA";

    private final Asking asking;
    private final ProjectScene projects;

    DashboardScene(Asking asking, ProjectScene projects) {
        this.asking = asking;
        this.projects = projects;
    }

    void dashboard(Viewer.Person worker, DemoProject project, List<Viewer.Person> readers) {
        if (find(worker, project).isEmpty()) {
            String workspace = projects.workspace(worker, project.slug());
            asking.ask(
                    worker,
                    "CreateDashboard",
                    Map.of(
                            "input",
                            Map.of(
                                    "workspace",
                                    workspace,
                                    "name",
                                    NAME,
                                    "description",
                                    "How many doctors each body has accredited.")));
        }
        JsonNode dashboard = find(worker, project).orElseThrow();
        if (dashboard.at("/tiles").isEmpty()) {
            save(worker, project, dashboard);
        }
        readers.stream()
                .filter(reader -> dashboard
                        .at("/shares")
                        .valueStream()
                        .noneMatch(share -> reader.id()
                                .globalId()
                                .equals(share.at("/person/id").asString())))
                .forEach(reader -> asking.ask(
                        worker,
                        "ShareDashboard",
                        Map.of(
                                "input",
                                Map.of(
                                        "dashboard",
                                        dashboard.at("/id").asString(),
                                        "user",
                                        reader.id().globalId()))));
    }

    private void save(Viewer.Person worker, DemoProject project, JsonNode dashboard) {
        String made = projects.dataset(worker, project.slug(), DataflowScene.OUTPUT_SLUG)
                .at("/id")
                .asString();
        String doctors = projects.dataset(worker, project.slug(), DemoDataset.DOCTORS.slug())
                .at("/id")
                .asString();
        List<Map<String, Object>> tiles = List.of(
                Map.of(
                        "id",
                        "total",
                        "title",
                        "Doctors accredited",
                        "kind",
                        "NUMBER",
                        "dataset",
                        doctors,
                        "function",
                        "COUNT",
                        "width",
                        4),
                Map.of(
                        "id",
                        "bodies",
                        "title",
                        "Accrediting bodies",
                        "kind",
                        "NUMBER",
                        "dataset",
                        made,
                        "function",
                        "COUNT",
                        "width",
                        4),
                Map.of(
                        "id",
                        "specialties",
                        "title",
                        "Specialties",
                        "kind",
                        "NUMBER",
                        "dataset",
                        doctors,
                        "function",
                        "COUNT_DISTINCT",
                        "measure",
                        "Spécialité",
                        "width",
                        4),
                Map.of(
                        "id",
                        "by_oa",
                        "title",
                        NAME,
                        "kind",
                        "BAR",
                        "dataset",
                        made,
                        "dimension",
                        "OA",
                        "function",
                        "SUM",
                        "measure",
                        "Doctors",
                        "width",
                        12));
        asking.ask(
                worker,
                "SaveDashboard",
                Map.of(
                        "input",
                        Map.of(
                                "dashboard",
                                dashboard.at("/id").asString(),
                                "expectedRevision",
                                dashboard.at("/revision").asInt(),
                                "name",
                                NAME,
                                "description",
                                "How many doctors each body has accredited.",
                                "tiles",
                                tiles)));
    }

    private Optional<JsonNode> find(Viewer.Person worker, DemoProject project) {
        return asking.ask(worker, "Dashboards", Map.of("slug", project.slug()))
                .at("/workspace/dashboards")
                .valueStream()
                .filter(dashboard -> NAME.equals(dashboard.at("/name").asString()))
                .findFirst();
    }
}

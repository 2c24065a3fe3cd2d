package eu.shifthub.hub.demo;

import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.dataset.NewDataset;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.ingest.Imports;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The manager makes projects and their members; the worker imports files into them. What is there already stays. */
@Component
class ProjectScene {
    private final Asking asking;
    private final Imports imports;

    ProjectScene(Asking asking, Imports imports) {
        this.asking = asking;
        this.imports = imports;
    }

    void project(Viewer.Person manager, DemoProject project, Map<Viewer.Person, MemberRole> members) {
        String id = findWorkspace(manager, project.slug())
                .orElseGet(() -> asking.ask(
                                manager,
                                "CreateProject",
                                Map.of(
                                        "input",
                                        Map.of(
                                                "name",
                                                project.title(),
                                                "description",
                                                project.description(),
                                                "slug",
                                                project.slug())))
                        .at("/createProject/workspace/id")
                        .asString());
        members.forEach((person, role) -> asking.ask(
                manager,
                "SetMember",
                Map.of("input", Map.of("workspace", id, "user", person.id().globalId(), "role", role.name()))));
    }

    void imported(Viewer.Person worker, DemoProject project, DemoDataset dataset) {
        if (findDataset(worker, project.slug(), dataset.slug()).isPresent()) {
            return;
        }
        imports.importFile(
                worker,
                dataset.open(),
                dataset.fileName(),
                new NewDataset(
                        WorkspaceId.valueOf(workspace(worker, project.slug())),
                        dataset.title(),
                        dataset.description(),
                        dataset.sensitivity(),
                        dataset.labels(),
                        null));
    }

    /** Its id, as GraphQL has it. */
    String workspace(Viewer.Person of, String slug) {
        return findWorkspace(of, slug).orElseThrow(() -> new IllegalStateException("No workspace " + slug));
    }

    /** Of the library of a workspace, by the slug; links to datasets of others are none of its datasets. */
    Optional<JsonNode> findDataset(Viewer.Person of, String workspace, String slug) {
        return asking.ask(of, "Library", Map.of("slug", workspace))
                .at("/workspace/library/edges")
                .valueStream()
                .map(edge -> edge.at("/node"))
                .filter(entry -> !entry.at("/link").asBoolean())
                .map(entry -> entry.at("/dataset"))
                .filter(dataset -> slug.equals(dataset.at("/slug").asString()))
                .findFirst();
    }

    JsonNode dataset(Viewer.Person of, String workspace, String slug) {
        return findDataset(of, workspace, slug).orElseThrow(() -> new IllegalStateException("No dataset " + slug));
    }

    /** My Studio of a person who has one. */
    String studio(Viewer.Person of) {
        return asking.ask(of, "Workspaces", Map.of())
                .at("/workspaces")
                .valueStream()
                .filter(workspace -> "STUDIO".equals(workspace.at("/kind").asString()))
                .map(workspace -> workspace.at("/id").asString())
                .findFirst()
                .orElseThrow();
    }

    private Optional<String> findWorkspace(Viewer.Person of, String slug) {
        return asking.ask(of, "Workspaces", Map.of())
                .at("/workspaces")
                .valueStream()
                .filter(workspace -> slug.equals(workspace.at("/slug").asString()))
                .map(workspace -> workspace.at("/id").asString())
                .findFirst();
    }
}

package eu.shifthub.hub.demo;

import eu.shifthub.hub.identity.Viewer;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The worker asks for publications and uses what is published; the manager approves; the analyst asks for access. */
@Component
class CatalogScene {
    private final Asking asking;
    private final ProjectScene projects;

    CatalogScene(Asking asking, ProjectScene projects) {
        this.asking = asking;
        this.projects = projects;
    }

    /** Asks, unless it was asked for already. */
    void asked(Viewer.Person worker, DemoProject project, DemoDataset dataset, String message) {
        JsonNode found = projects.dataset(worker, project.slug(), dataset.slug());
        if (!isNamed(found, "UNPUBLISHED")) {
            return;
        }
        asking.ask(
                worker,
                "RequestPublication",
                Map.of("input", Map.of("dataset", found.at("/id").asString(), "listed", true, "message", message)));
    }

    /** Approves what was asked for, and waits for the catalog to have it. */
    void published(Viewer.Person worker, Viewer.Person manager, DemoProject project, DemoDataset dataset) {
        JsonNode found = projects.dataset(worker, project.slug(), dataset.slug());
        JsonNode request = found.at("/publication/request/id");
        if (isNamed(found, "REQUESTED") && request.isString()) {
            asking.ask(manager, "Decide", Map.of("input", Map.of("approval", request.asString(), "approve", true)));
        }
        Patience.until(
                "the publication of " + dataset.title(),
                () -> isNamed(projects.dataset(worker, project.slug(), dataset.slug()), "PUBLISHED"));
    }

    void accessAsked(Viewer.Person analyst, String dataset, String purpose) {
        if (asking.ask(analyst, "Access", Map.of("dataset", dataset))
                .at("/dataset/myAccessRequest")
                .isNull()) {
            asking.ask(analyst, "RequestAccess", Map.of("input", Map.of("dataset", dataset, "purpose", purpose)));
        }
    }

    /** The studio has the doctors, and a question about them. */
    void used(Viewer.Person worker, String dataset) {
        String studio = projects.studio(worker);
        asking.ask(worker, "AddToLibrary", Map.of("input", Map.of("dataset", dataset, "workspace", studio)));
        asking.ask(
                worker,
                "SaveQuery",
                Map.of("input", Map.of("workspace", studio, "name", "Doctors by department", "sql", """
                                select "Département", count("Num RPPS") as doctors
                                from medecins_accredites_has
                                group by "Département"
                                order by doctors desc""")));
    }

    private static boolean isNamed(JsonNode dataset, String state) {
        return state.equals(dataset.at("/publication/state").asString());
    }
}

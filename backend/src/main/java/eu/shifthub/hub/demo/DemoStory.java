package eu.shifthub.hub.demo;

import static eu.shifthub.hub.access.MemberRole.EDITOR;
import static eu.shifthub.hub.access.MemberRole.READER;
import static eu.shifthub.hub.demo.DemoDataset.ACTIVITY;
import static eu.shifthub.hub.demo.DemoDataset.DOCTORS;
import static eu.shifthub.hub.demo.DemoDataset.EMERGENCIES;
import static eu.shifthub.hub.demo.DemoDataset.STAYS;
import static eu.shifthub.hub.demo.DemoProject.CARE;
import static eu.shifthub.hub.demo.DemoProject.OPEN_DATA;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What has happened in the demo world before anyone signs in. Each scene leaves alone what is there already, so that a
 * story interrupted by a crash goes on where it was; once it is told to its end, it is never told again.
 */
@Component
class DemoStory {
    private final StoryStore store;
    private final ProjectScene projects;
    private final DataflowScene dataflows;
    private final DashboardScene dashboards;
    private final DescriptionScene descriptions;
    private final CatalogScene catalog;
    private final CertificateScene certificates;
    private final Clock clock;

    DemoStory(
            StoryStore store,
            ProjectScene projects,
            DataflowScene dataflows,
            DashboardScene dashboards,
            DescriptionScene descriptions,
            CatalogScene catalog,
            CertificateScene certificates,
            Clock clock) {
        this.store = store;
        this.projects = projects;
        this.dataflows = dataflows;
        this.dashboards = dashboards;
        this.descriptions = descriptions;
        this.catalog = catalog;
        this.certificates = certificates;
        this.clock = clock;
    }

    void tell(Cast cast) {
        if (!store.isTold()) {
            countDoctors(cast);
            publishDoctors(cast);
            openCare(cast);
            store.told(clock.instant());
        }
    }

    /** First of all, what a person sees who signs in at once. */
    private void countDoctors(Cast cast) {
        projects.project(cast.manager(), OPEN_DATA, Map.of(cast.worker(), EDITOR, cast.analyst(), READER));
        projects.imported(cast.worker(), OPEN_DATA, DOCTORS);
        dataflows.dataflow(cast.worker(), OPEN_DATA);
        dashboards.dashboard(cast.worker(), OPEN_DATA, List.of(cast.viewer(), cast.analyst()));
    }

    private void publishDoctors(Cast cast) {
        descriptions.described(cast.worker(), OPEN_DATA, DOCTORS);
        catalog.asked(cast.worker(), OPEN_DATA, DOCTORS, "Public data of the HAS, with all columns described.");
        catalog.published(cast.worker(), cast.manager(), OPEN_DATA, DOCTORS);
        catalog.used(cast.worker(), id(cast, OPEN_DATA, DOCTORS));
        certificates.certified(
                cast.practitioner(),
                id(cast, OPEN_DATA, DOCTORS),
                "Every specialty was compared with the bodies that accredit it; no doctor stands in the list twice, and all"
                        + " dates of accreditation are of the last five years.",
                null);
    }

    /** What not everybody may see: a publication waits for the manager, a request for access for the owner. */
    private void openCare(Cast cast) {
        projects.project(cast.manager(), CARE, Map.of(cast.worker(), EDITOR, cast.practitioner(), READER));
        for (DemoDataset dataset : List.of(ACTIVITY, STAYS)) {
            projects.imported(cast.worker(), CARE, dataset);
            descriptions.described(cast.worker(), CARE, dataset);
            catalog.asked(cast.worker(), CARE, dataset, "For teams that plan capacity.");
            catalog.published(cast.worker(), cast.manager(), CARE, dataset);
        }
        certificates.certified(
                cast.practitioner(),
                id(cast, CARE, ACTIVITY),
                "Bed days and occupancy agree for each department and month with the beds that it had.",
                Duration.ofDays(365));
        projects.imported(cast.worker(), CARE, EMERGENCIES);
        descriptions.described(cast.worker(), CARE, EMERGENCIES);
        catalog.asked(cast.worker(), CARE, EMERGENCIES, "Asked for by the regional health agency.");
        catalog.accessAsked(
                cast.analyst(),
                id(cast, CARE, STAYS),
                "To compare lengths of stay between departments for the annual report.");
    }

    private String id(Cast cast, DemoProject project, DemoDataset dataset) {
        return projects.dataset(cast.worker(), project.slug(), dataset.slug())
                .at("/id")
                .asString();
    }
}

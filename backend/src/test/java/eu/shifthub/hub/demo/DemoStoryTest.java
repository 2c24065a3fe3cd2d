package eu.shifthub.hub.demo;

import static eu.shifthub.db.demo.Tables.STORY;
import static eu.shifthub.hub.demo.DemoProject.CARE;
import static eu.shifthub.hub.demo.DemoProject.OPEN_DATA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.bench.CatalogClient;
import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.catalog.Catalog;
import eu.shifthub.hub.catalog.CatalogEntry;
import eu.shifthub.hub.catalog.rdf.AccessRights;
import eu.shifthub.hub.catalog.rdf.ReferenceShapes;
import eu.shifthub.hub.catalog.rdf.SecondEngine;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** One test: its world has fixed names, and is the only one of its database. */
@HubTest
@DirtiesContext
@Import(World.class)
@TestPropertySource(properties = "hub.catalog.title=A catalog of the demo")
class DemoStoryTest {
    @Autowired
    DemoStory story;

    @Autowired
    ProjectScene projects;

    @Autowired
    Asking asking;

    @Autowired
    World world;

    @Autowired
    DSLContext sql;

    @Autowired
    Catalog catalog;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private Cast cast;

    /** What other tests have left to decide. */
    private int waitingOfOthers;

    @BeforeEach
    void people() {
        cast = new Cast(
                world.person(Role.VIEWER),
                world.person(Role.ANALYST),
                world.person(Role.WORKER),
                world.person(Role.MANAGER),
                practitioner());
        waitingOfOthers = waiting(cast.manager());
    }

    private Viewer.Person practitioner() {
        Viewer.Person person = world.person(Role.ANALYST);
        return new Viewer.Person(person.id(), person.username(), person.name(), person.role(), true);
    }

    @AfterEach
    void forget() {
        sql.deleteFrom(STORY).execute();
    }

    @Test
    void isThereOnceAfterAnInterruptedStartASecondAndAThird() throws IOException, InterruptedException {
        projects.project(cast.manager(), OPEN_DATA, Map.of(cast.worker(), MemberRole.EDITOR));
        projects.imported(cast.worker(), OPEN_DATA, DemoDataset.DOCTORS);

        story.tell(cast);
        assertThereOnce();

        forget();
        story.tell(cast);
        assertThereOnce();

        story.tell(cast);
        assertThereOnce();
        assertThat(sql.fetchCount(STORY)).isOne();
        assertConforming();
    }

    /** What a portal reads of each of its datasets, judged by two engines. */
    private void assertConforming() throws IOException, InterruptedException {
        List<UUID> open = catalog.entries(catalog.listPublished()).stream()
                .filter(entry -> entry.visibleTo(Audience.PUBLIC).atLeast(Visibility.OUTLINE))
                .map(CatalogEntry::dataset)
                .toList();
        assertThat(open).isNotEmpty();
        assumeFalse(ReferenceShapes.areAbsent(), "The shapes of the profiles are not beside the project.");
        try (CatalogClient portal = new CatalogClient(port)) {
            await().until(() -> portal.datasets().containsAll(open));
            List<SecondEngine.Described> described = new ArrayList<>();
            for (UUID dataset : open) {
                Model said = ModelFactory.createDefaultModel();
                RDFDataMgr.read(said, new ByteArrayInputStream(portal.dataset(dataset)), Lang.TURTLE);
                AccessRights level =
                        AccessRights.of(catalog.entries(List.of(dataset)).getFirst());
                assertThat(ReferenceShapes.violations(said, level)).isEmpty();
                described.add(new SecondEngine.Described(level, said));
            }
            assumeTrue(SecondEngine.isThere(), "The packages of the frontend are not installed.");
            assertThat(SecondEngine.violations(described, folder)).isEmpty();
        }
    }

    private void assertThereOnce() {
        assertThat(asking.ask(cast.analyst(), "Workspaces", Map.of()).at("/workspaces"))
                .singleElement()
                .satisfies(project -> assertThat(project.at("/slug").asString()).isEqualTo(OPEN_DATA.slug()));
        assertThat(library(OPEN_DATA)).containsExactlyInAnyOrder("medecins_accredites_has", "doctor_by_oa");
        assertThat(library(CARE))
                .containsExactlyInAnyOrder("hospital_activity_by_month", "patient_stays", "emergency_visits_by_week");
        JsonNode flows = ask(cast.worker(), "Dataflows", OPEN_DATA).at("/workspace/dataflows");
        assertThat(flows).singleElement().satisfies(flow -> {
            assertThat(flow.at("/versions")).hasSize(1);
            assertThat(flow.at("/runs")).hasSize(1);
        });
        JsonNode dashboards = ask(cast.worker(), "Dashboards", OPEN_DATA).at("/workspace/dashboards");
        assertThat(dashboards)
                .singleElement()
                .satisfies(dashboard -> assertThat(dashboard.at("/shares")).hasSize(2));
        assertThat(waiting(cast.manager())).isEqualTo(waitingOfOthers + 2);
        assertThat(waiting(cast.worker())).isEqualTo(1);
        assertThat(catalog.entries(catalog.listPublished()))
                .filteredOn(entry -> !entry.certifiedBy().isEmpty())
                .extracting(CatalogEntry::title)
                .contains(DemoDataset.DOCTORS.title(), DemoDataset.ACTIVITY.title());
    }

    private List<String> library(DemoProject project) {
        return ask(cast.worker(), "Library", project)
                .at("/workspace/library/edges")
                .valueStream()
                .map(edge -> edge.at("/node/dataset/slug").asString())
                .toList();
    }

    private JsonNode ask(Viewer.Person of, String operation, DemoProject project) {
        return asking.ask(of, operation, Map.of("slug", project.slug()));
    }

    private int waiting(Viewer.Person of) {
        return asking.ask(of, "Waiting", Map.of()).at("/pendingApprovals").asInt();
    }
}

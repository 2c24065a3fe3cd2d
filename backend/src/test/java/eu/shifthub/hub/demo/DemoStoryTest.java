package eu.shifthub.hub.demo;

import static eu.shifthub.db.demo.Tables.STORY;
import static eu.shifthub.hub.demo.DemoProject.CARE;
import static eu.shifthub.hub.demo.DemoProject.OPEN_DATA;
import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** One test: its world has fixed names, and is the only one of its database. */
@HubTest
@DirtiesContext
@Import(World.class)
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

    private Cast cast;

    /** What other tests have left to decide. */
    private int waitingOfOthers;

    @BeforeEach
    void people() {
        cast = new Cast(
                world.person(Role.VIEWER),
                world.person(Role.ANALYST),
                world.person(Role.WORKER),
                world.person(Role.MANAGER));
        waitingOfOthers = waiting(cast.manager());
    }

    @AfterEach
    void forget() {
        sql.deleteFrom(STORY).execute();
    }

    @Test
    void isThereOnceAfterAnInterruptedStartASecondAndAThird() {
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

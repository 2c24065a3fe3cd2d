package eu.shifthub.hub.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.catalog.rdf.HubFacts;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.workspace.Workspace;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@HubTest
@Import(Publisher.class)
class RebuildTest {
    @Autowired
    Publisher publisher;

    @Autowired
    Catalog catalog;

    @Autowired
    Projection projection;

    @Autowired
    CatalogReader reader;

    @Autowired
    GraphStore store;

    @Autowired
    HubFacts hub;

    @Autowired
    eu.shifthub.hub.workspace.Workspaces workspaces;

    private Viewer.Person manager;
    private Workspace project;

    @BeforeEach
    void project() {
        manager = publisher.person(Role.MANAGER, "Maja Manager");
        project = publisher.project(manager, "Project " + UUID.randomUUID());
    }

    @Test
    void isFoundWithinAFifthOfASecond() {
        UUID warmUp = publish();
        await().until(() -> title(warmUp).equals("A title"));

        UUID dataset = publish();
        await().atMost(Duration.ofMillis(500))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> title(dataset).equals("A title"));
    }

    @Test
    void makesTheGraphAgainFromTheDatabase() {
        UUID dataset = publish();
        UUID gone = publish();
        await().until(() -> !title(dataset).isEmpty() && !title(gone).isEmpty());
        publisher.retitleInSilence(dataset, "Another title");
        store.write(graph -> {
            new State(graph).setMadeBy("older rules");
            return 0;
        });
        assertThat(projection.isUpToDate()).isFalse();

        catalog.rebuildWhereOutdated();

        assertThat(title(dataset)).isEqualTo("Another title");
        assertThat(projection.isUpToDate()).isTrue();
    }

    @Test
    void changesNothingWhenDoneTwice() {
        UUID dataset = publish();
        await().until(() -> !title(dataset).isEmpty());
        RdfAnswer before = reader.find(Audience.PUBLIC, dataset).orElseThrow();

        assertThat(projection.project(List.of(dataset))).isFalse();
        catalog.rebuild();

        RdfAnswer after = reader.find(Audience.PUBLIC, dataset).orElseThrow();
        assertThat(after.digest()).isEqualTo(before.digest());
        assertThat(after.modified()).isEqualTo(before.modified());
    }

    @Test
    void followsTheNameOfTheProject() {
        UUID dataset = publish();
        await().until(() -> !title(dataset).isEmpty());

        workspaces.changeProject(manager, project.id(), "Renamed", "");

        await().until(() -> reader.find(Audience.PUBLIC, dataset)
                .orElseThrow()
                .model()
                .contains(null, org.apache.jena.sparql.vocabulary.FOAF.name, "Renamed"));
    }

    @Test
    void forgetsWhatWasTakenOutOfTheCatalog() {
        UUID dataset = publish();
        await().until(() -> !title(dataset).isEmpty());

        publisher.unpublish(dataset);

        await().until(() -> title(dataset).isEmpty());
    }

    private UUID publish() {
        return publisher.publish(manager, project, "A title", "", Sensitivity.PUBLIC, true);
    }

    private String title(UUID dataset) {
        return reader.find(Audience.PUBLIC, dataset)
                .map(answer -> answer.model()
                        .getResource(hub.iris().dataset(dataset))
                        .getProperty(DCTerms.title)
                        .getString())
                .orElse("");
    }
}

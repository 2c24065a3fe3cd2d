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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.jena.vocabulary.DCTerms;
import org.jspecify.annotations.Nullable;
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
    RevisionStore revisions;

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
                .get()
                .contains(null, org.apache.jena.sparql.vocabulary.FOAF.name, "Renamed"));
    }

    @Test
    void forgetsWhatWasTakenOutOfTheCatalog() {
        UUID dataset = publish();
        await().until(() -> !title(dataset).isEmpty());

        publisher.unpublish(dataset);

        await().until(() -> title(dataset).isEmpty());
    }

    @Test
    void remembersWhatWasTakenOutAndCountsTheChanges() {
        UUID first = publish();
        UUID second = publish();
        await().until(() -> !title(first).isEmpty() && !title(second).isEmpty());

        publisher.unpublish(first);
        await().until(() -> title(first).isEmpty());

        Revision gone = revisions.find(Audience.PUBLIC, List.of(first)).get(first);
        assertThat(gone).isNotNull();
        assertThat(gone.kind()).isEqualTo(Revision.Kind.DELETED);
        assertThat(gone.digest()).isEmpty();
        assertThat(revisions.find(Audience.PUBLIC, first)).isEmpty();
        assertThat(revisions.changed(Audience.PUBLIC)).isEqualTo(gone.since());
    }

    /** As after a start with files of the graph that were thrown away, or brought back from elsewhere. */
    @Test
    void makesTheGraphAnewWhereItsRevisionsTellOfAnother() {
        UUID dataset = publish();
        await().until(() -> !title(dataset).isEmpty());
        Revision before = revisions.find(Audience.PUBLIC, dataset).orElseThrow();
        revisions.forgetGeneration();
        revisions.setGeneration(UUID.randomUUID());
        store.write(graph -> {
            GraphStore.graph(graph, Audience.PUBLIC).removeAll();
            return 0;
        });
        assertThat(projection.isMadeByRulesOfToday()).isFalse();

        catalog.rebuildWhereOutdated();

        assertThat(title(dataset)).isEqualTo("A title");
        assertThat(revisions.find(Audience.PUBLIC, dataset)).hasValue(before);
        assertThat(projection.isUpToDate()).isTrue();
    }

    @Test
    void keepsPagesWhileDatasetsComeAndGo() {
        List<UUID> made = IntStream.range(0, 7).mapToObj(i -> publish()).toList();
        await().until(() -> made.stream().noneMatch(dataset -> title(dataset).isEmpty()));

        List<UUID> read = new ArrayList<>();
        @Nullable UUID after = null;
        for (UUID expected : made) {
            List<Revision> next =
                    revisions.after(Audience.PUBLIC, after == null ? before(made) : after, Instant.EPOCH, 1);
            read.add(next.getFirst().dataset());
            after = next.getFirst().dataset();
            if (expected.equals(made.get(2))) {
                publisher.unpublish(made.getFirst());
                await().until(() -> title(made.getFirst()).isEmpty());
            }
        }

        assertThat(read).isEqualTo(made);
    }

    /** Ids grow with time. */
    private static UUID before(List<UUID> made) {
        UUID first = made.getFirst();
        return new UUID(first.getMostSignificantBits(), first.getLeastSignificantBits() - 1);
    }

    private UUID publish() {
        return publisher.publish(manager, project, "A title", "", Sensitivity.PUBLIC, true);
    }

    private String title(UUID dataset) {
        return reader.find(Audience.PUBLIC, dataset)
                .map(answer -> answer.model()
                        .get()
                        .getResource(hub.iris().dataset(dataset))
                        .getProperty(DCTerms.title)
                        .getString())
                .orElse("");
    }
}

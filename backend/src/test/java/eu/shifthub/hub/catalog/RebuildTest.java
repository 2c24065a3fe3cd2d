package eu.shifthub.hub.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.catalog.rdf.Descriptions;
import eu.shifthub.hub.catalog.rdf.HubFacts;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    Entries entries;

    @Autowired
    CatalogReader reader;

    @Autowired
    GraphStore store;

    @Autowired
    RevisionStore revisions;

    @Autowired
    CatalogProperties properties;

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

    /** How soon is the benchmark's to say. */
    @Test
    void isToldOncePublished() {
        UUID dataset = publish();

        await().until(() -> title(dataset).equals("A title"));
    }

    @Test
    void makesTheGraphAgainFromTheDatabase() {
        UUID dataset = publish();
        UUID gone = publish();
        await().until(() -> !title(dataset).isEmpty() && !title(gone).isEmpty());
        publisher.retitleInSilence(dataset, "Another title");
        store.requireOpen().write(graph -> {
            new State(graph).setMadeBy("older rules");
            return 0;
        });
        assertThat(isUpToDate()).isFalse();

        catalog.rebuildWhereOutdated();

        assertThat(title(dataset)).isEqualTo("Another title");
        assertThat(isUpToDate()).isTrue();
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

    @Test
    void remembersWhatWasTakenOutAndCountsTheChanges() {
        UUID first = publish();
        UUID second = publish();
        await().until(() -> !title(first).isEmpty() && !title(second).isEmpty());

        publisher.unpublish(first);
        await().until(() -> revisions.find(Audience.PUBLIC, first).isEmpty());

        Revision gone = revisions.find(Audience.PUBLIC, List.of(first)).get(first);
        assertThat(gone).isNotNull();
        assertThat(gone.kind()).isEqualTo(Revision.Kind.DELETED);
        assertThat(gone.digest()).isEmpty();
        assertThat(revisions.find(Audience.PUBLIC, first)).isEmpty();
        // Not the same moment: what a test before has taken out of the catalog may go only now.
        assertThat(revisions.changed(Audience.PUBLIC)).isAfterOrEqualTo(gone.since());
    }

    /** As after a start with files of the graph that were thrown away, or brought back from elsewhere. */
    @Test
    void makesTheGraphAnewWhereItsRevisionsTellOfAnother() {
        UUID dataset = publish();
        await().until(() -> !title(dataset).isEmpty());
        Revision before = revisions.find(Audience.PUBLIC, dataset).orElseThrow();
        revisions.setGeneration(UUID.randomUUID());
        store.requireOpen().write(graph -> {
            GraphStore.graph(graph, Audience.PUBLIC).removeAll();
            return 0;
        });
        assertThat(isUpToDate()).isFalse();

        catalog.rebuildWhereOutdated();

        assertThat(title(dataset)).isEqualTo("A title");
        assertThat(revisions.find(Audience.PUBLIC, dataset)).hasValue(before);
        assertThat(isUpToDate()).isTrue();
    }

    @Test
    void missesNothingThatChangesWhileTheGraphIsMade() {
        UUID kept = publish();
        UUID withdrawn = publish();
        await().until(() -> !title(kept).isEmpty() && !title(withdrawn).isEmpty());
        projection.noteChanges();
        Generation next = store.begin();

        publisher.retitleInSilence(kept, "Another title");
        projection.project(List.of(kept));
        publisher.unpublish(withdrawn);
        await().until(() -> title(withdrawn).isEmpty());

        assertThat(title(kept)).as("at once, by what answers still").isEqualTo("Another title");
        projection.takeOver(next);
        assertThat(title(kept)).as("by what answers from now on").isEqualTo("Another title");
        assertThat(title(withdrawn)).isEmpty();
        assertThat(store.generation()).hasValue(next.id());

        catalog.rebuild();
        assertThat(isUpToDate()).isTrue();
    }

    @Test
    void leavesOneGenerationBehind() {
        UUID dataset = publish();
        await().until(() -> !title(dataset).isEmpty());

        catalog.rebuild();
        catalog.rebuild();

        Path folder = properties.folder();
        String answering = store.generation().orElseThrow().toString();
        await("until nobody reads in an older one").untilAsserted(() -> {
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).containsExactly(folder.resolve(answering));
            }
        });
        assertThat(title(dataset)).isEqualTo("A title");
    }

    /** Who began to read before a rebuild reads on in what there was. */
    @Test
    void keepsTheFilesThatSomebodyReads() {
        UUID dataset = publish();
        await().until(() -> !title(dataset).isEmpty());
        String iri = hub.iris().dataset(dataset);

        boolean isThere = store.read(graph -> {
            CompletableFuture.runAsync(catalog::rebuild).join();
            return Descriptions.isIn(GraphStore.graph(graph, Audience.PUBLIC), iri);
        });

        assertThat(isThere).isTrue();
    }

    /** Told of by nothing but the database: as after a lost event. */
    @Test
    void tellsOfWhatItFindsChangedOnceTheNewGraphAnswers() {
        UUID changed = publish();
        UUID same = publish();
        await().until(() -> !title(changed).isEmpty() && !title(same).isEmpty());
        Revision before = revisions.find(Audience.PUBLIC, changed).orElseThrow();
        Revision untouched = revisions.find(Audience.PUBLIC, same).orElseThrow();
        long known = revisions.newest(Audience.PUBLIC);
        publisher.retitleInSilence(changed, "Another title");

        catalog.rebuild();

        Revision after = revisions.find(Audience.PUBLIC, changed).orElseThrow();
        assertThat(after.kind()).isEqualTo(Revision.Kind.UPDATED);
        assertThat(after.digest()).isNotEqualTo(before.digest());
        assertThat(revisions.changes(Audience.PUBLIC, known, 10_000))
                .extracting(change -> change.revision().dataset())
                .contains(changed)
                .doesNotContain(same);
        assertThat(revisions.find(Audience.PUBLIC, same)).hasValue(untouched);
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

    private boolean isUpToDate() {
        return projection.isUpToDate(entries.countPublished());
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
                        .getResource(hub.iris().dataset(dataset))
                        .getProperty(DCTerms.title)
                        .getString())
                .orElse("");
    }
}

package eu.shifthub.hub.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.query.DataWorld;
import eu.shifthub.hub.workspace.Workspace;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@HubTest
@Import({World.class, DataWorld.class})
class DocumentTextsTest {
    private static final Viewer NOBODY = new Viewer.Anonymous();

    private final World world;
    private final DataWorld data;
    private final CatalogSearches searches;

    @Autowired
    DocumentTextsTest(World world, DataWorld data, CatalogSearches searches) {
        this.world = world;
        this.data = data;
        this.searches = searches;
    }

    @Test
    void findsPublicDocumentsByWhatTheySay() {
        Dataset open = published(Sensitivity.PUBLIC, documents("Le protocole des xylographies cardiaques"));

        await().untilAsserted(() -> assertThat(found(NOBODY, "xylographie"))
                .containsExactly(open.id().value()));
        assertThat(found(NOBODY, "protocole-7.pdf")).contains(open.id().value());
    }

    @Test
    void findsNoDocumentByWordsThatTheCallerMayNotRead() {
        Dataset internal = published(Sensitivity.INTERNAL, documents("Le zymogramme de la rate"));
        Dataset sensitive = published(Sensitivity.SENSITIVE, documents("Le zymogramme du foie"));
        Dataset open = published(Sensitivity.PUBLIC, documents("Un zymogramme ouvert"));

        await().untilAsserted(() -> assertThat(found(world.person(Role.MANAGER), "zymogramme"))
                .containsExactly(open.id().value()));
        for (Dataset closed : List.of(internal, sensitive)) {
            assertThat(found(world.person(Role.WORKER), "zymogramme"))
                    .doesNotContain(closed.id().value());
        }
    }

    @Test
    void leavesTextsAloneThatAreNotDocuments() {
        published(Sensitivity.PUBLIC, "select 'a' as file_name, 'vitrioleur' as text");
        Dataset open = published(Sensitivity.PUBLIC, documents("Un vitrioleur"));

        await().untilAsserted(() -> assertThat(found(NOBODY, "vitrioleur"))
                .containsExactly(open.id().value()));
    }

    private static String documents(String text) {
        return "select 'protocole-7.pdf' as file_name, 'application/pdf' as media_type, '" + text
                + "' as text, 'abc' as sha256";
    }

    private List<UUID> found(Viewer viewer, String words) {
        return searches
                .find(
                        viewer,
                        new SearchRequest(
                                Words.of(words), CatalogFilter.NONE, CatalogSort.RELEVANCE, 50, null, Set.of()))
                .edges()
                .stream()
                .map(edge -> Objects.requireNonNull(edge.node().dataset()).id().value())
                .toList();
    }

    private Dataset published(Sensitivity sensitivity, String sql) {
        Viewer.Person owner = world.person(Role.WORKER);
        Workspace home = world.project(owner);
        Dataset dataset = data.dataset(owner, home, sensitivity, sql);
        world.publish(owner, dataset.id(), true);
        return dataset;
    }
}

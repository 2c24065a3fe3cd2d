package eu.shifthub.hub.source;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.lineage.Lineage;
import eu.shifthub.hub.lineage.Lineages;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.SourceKind;
import eu.shifthub.hub.workspace.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** From where outside the hub rows came, in the lineage of their dataset. */
@HubTest
@Import({World.class, SourceWorld.class})
class BroughtFromTest {
    @Autowired
    SourceWorld world;

    @Autowired
    Synchronisations synchronisations;

    @Autowired
    Sources sources;

    @Autowired
    Datasets datasets;

    @Autowired
    Lineages lineages;

    private SourceWorld.People people;
    private Source source;
    private Synchronisation made;
    private DatasetId dataset;

    @BeforeEach
    void bringsIn() throws IOException {
        people = world.people();
        try (SourceWorld.Web web = new SourceWorld.Web()) {
            source = world.open(
                    people, SourceKind.HTTP, SourceWorld.input(SourceWorld.web(web.url()), Selection.NOTHING, null));
            made = synchronisations.create(people.editor(), world.into(people, source));
            synchronisations.run(people.editor(), made.id(), false);
            world.await(made.id(), SynchronisationRunState.SUCCEEDED);
        }
        dataset = Objects.requireNonNull(
                synchronisations.get(people.editor(), made.id()).datasetId());
        World.await(() -> !from(people.editor()).isEmpty());
    }

    @Test
    void isToldToMembersWithWhatBringsItIn() {
        for (Viewer member : List.of(people.editor(), people.reader())) {
            assertThat(from(member)).singleElement().satisfies(node -> {
                assertThat(node.title()).isEqualTo(source.name());
                assertThat(Objects.requireNonNull(node.synchronisation()).id()).isEqualTo(made.id());
            });
        }
    }

    @Test
    void isNotToldToThoseOutside() {
        world.world.publish(people.editor(), dataset, true);

        for (Viewer outsider : List.of(world.world.person(Role.WORKER), world.world.person(Role.MANAGER))) {
            assertThat(from(outsider)).isEmpty();
        }
    }

    @Test
    void isStillToldOnceTheSourceIsGone() {
        synchronisations.delete(people.editor(), made.id());
        sources.delete(people.manager(), source.id());

        assertThat(from(people.editor())).singleElement().satisfies(node -> {
            assertThat(node.title()).isEqualTo(source.name());
            assertThat(node.synchronisation()).isNull();
        });
    }

    @Test
    void isNotToldOfRowsThatSomebodyHasBroughtByHandSince() {
        datasets.addVersion(people.editor(), dataset, world.world.version());

        World.await(() -> from(people.editor()).isEmpty());
    }

    @Test
    void isNotToldWhereOnlyWhatIsHiddenLeadsThere() {
        Viewer.Person other = world.world.person(Role.WORKER);
        world.world.join(people.project(), other, MemberRole.EDITOR);
        Workspace elsewhere = world.world.project(other);
        Dataset hidden = world.world.dataset(other, elsewhere, Sensitivity.RESTRICTED);
        Dataset open = world.world.dataset(other, elsewhere, Sensitivity.PUBLIC);
        world.world.made(other, hidden.id(), dataset);
        world.world.made(other, open.id(), hidden.id());
        world.world.publish(other, open.id(), true);
        World.await(() -> lineages.find(other, open.id()).orElseThrow().nodes().size() == 4);

        assertThat(lineages.find(people.reader(), open.id()).orElseThrow().nodes())
                .extracting(Lineage.Node::title)
                .containsExactly(open.title());
    }

    private List<Lineage.Node> from(Viewer viewer) {
        return lineages.find(viewer, dataset).stream()
                .flatMap(lineage -> lineage.nodes().stream())
                .filter(node -> node.kind() == Lineage.Kind.SOURCE)
                .toList();
    }
}

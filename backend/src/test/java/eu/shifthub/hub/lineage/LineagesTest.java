package eu.shifthub.hub.lineage;

import static eu.shifthub.hub.access.Sensitivity.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataflow.DataflowId;
import eu.shifthub.hub.dataflow.DataflowRunId;
import eu.shifthub.hub.dataflow.OutputWritten;
import eu.shifthub.hub.dataflow.OutputWritten.ColumnOrigin;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@HubTest
@Import(World.class)
class LineagesTest {
    private final World world;
    private final Lineages lineages;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Viewer.Person owner;
    private final Workspace home;

    @Autowired
    LineagesTest(World world, Lineages lineages, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.world = world;
        this.lineages = lineages;
        this.events = events;
        this.transaction = transaction;
        this.owner = world.person(Role.WORKER);
        this.home = world.project(owner);
    }

    @Test
    void drawsWhatADatasetWasMadeOfAndWhatWasMadeOfIt() {
        Dataset source = world.dataset(owner, home, PUBLIC);
        Dataset middle = world.dataset(owner, home, PUBLIC);
        Dataset last = world.dataset(owner, home, PUBLIC);
        world.made(owner, middle.id(), source.id());
        world.made(owner, last.id(), middle.id());

        World.await(() -> lineage(owner, middle).edges().size() == 2);

        assertThat(lineage(owner, middle).nodes())
                .extracting(Lineage.Node::title)
                .containsExactlyInAnyOrder(source.title(), middle.title(), last.title());
        World.await(() -> lineage(owner, last).nodes().size() == 3);
    }

    @Test
    void showsWhatTheViewerMayNotSeeWithoutAName() {
        Viewer.Person other = world.person(Role.WORKER);
        Workspace elsewhere = world.project(other);
        Dataset secret = world.dataset(owner, home, Sensitivity.RESTRICTED);
        world.join(home, other, MemberRole.EDITOR);
        Dataset open = world.dataset(other, elsewhere, PUBLIC);
        world.made(other, open.id(), secret.id());
        world.join(elsewhere, owner, MemberRole.READER);
        Viewer.Person outsider = world.person(Role.WORKER);
        world.join(elsewhere, outsider, MemberRole.READER);

        World.await(() -> lineage(outsider, open).nodes().size() == 2);

        Lineage.Node hidden = lineage(outsider, open).nodes().stream()
                .filter(Lineage.Node::hidden)
                .findFirst()
                .orElseThrow();
        assertThat(hidden.title()).isNull();
        assertThat(hidden.dataset()).isNull();
        assertThat(hidden.id()).doesNotContain(secret.id().value().toString());
        assertThat(lineage(owner, open).nodes()).noneMatch(Lineage.Node::hidden);
    }

    @Test
    void leavesOutWhatThoseOutsideMayNotSee() {
        Dataset source = published(PUBLIC);
        Dataset secret = world.dataset(owner, home, Sensitivity.RESTRICTED);
        Dataset open = published(PUBLIC);
        Dataset direct = published(PUBLIC);
        world.made(owner, secret.id(), source.id());
        world.made(owner, open.id(), secret.id());
        Version version = world.made(owner, direct.id(), open.id());
        transaction.executeWithoutResult(status -> events.publishEvent(new OutputWritten(
                Ids.next(),
                Instant.now(),
                owner.actor(),
                null,
                direct.id(),
                version.id(),
                new DataflowId(Ids.next()),
                new DataflowRunId(Ids.next()),
                List.of())));
        World.await(() -> lineage(owner, open).nodes().size() == 5);

        for (Viewer outsider : List.of(new Viewer.Anonymous(), world.person(Role.WORKER), world.person(Role.MANAGER))) {
            assertThat(lineage(outsider, open).nodes())
                    .extracting(Lineage.Node::title)
                    .containsExactlyInAnyOrder(open.title(), direct.title());
            assertThat(lineage(outsider, open).edges()).hasSize(1);
            assertThat(lineage(outsider, source).nodes()).hasSize(1);
        }
    }

    @Test
    void tellsTheColumnsAndTheDataflowThatMadeThem() {
        Dataset source = world.dataset(owner, home, PUBLIC);
        Dataset child = world.dataset(owner, home, PUBLIC);
        VersionId parent = Objects.requireNonNull(source.current());
        Version version = world.made(owner, child.id(), source.id());
        transaction.executeWithoutResult(status -> events.publishEvent(new OutputWritten(
                Ids.next(),
                Instant.now(),
                owner.actor(),
                null,
                child.id(),
                version.id(),
                new DataflowId(Ids.next()),
                new DataflowRunId(Ids.next()),
                List.of(new ColumnOrigin("Name", parent, "Name")))));

        World.await(() -> !lineage(owner, child).columns().isEmpty());

        assertThat(lineage(owner, child).columns())
                .extracting(Lineage.Column::source)
                .containsExactly("Name");
        assertThat(lineage(owner, child).nodes())
                .filteredOn(node -> node.kind() == Lineage.Kind.DATAFLOW)
                .singleElement()
                .satisfies(node -> assertThat(node.hidden()).isTrue());
    }

    @Test
    void tellsOutsidersNothing() {
        Dataset secret = world.dataset(owner, home, Sensitivity.SENSITIVE);

        assertThat(lineages.find(world.person(Role.WORKER), secret.id())).isEmpty();
    }

    private Dataset published(Sensitivity sensitivity) {
        Dataset dataset = world.dataset(owner, home, sensitivity);
        world.publish(owner, dataset.id(), true);
        return dataset;
    }

    private Lineage lineage(Viewer viewer, Dataset dataset) {
        return lineages.find(viewer, dataset.id()).orElseThrow();
    }
}

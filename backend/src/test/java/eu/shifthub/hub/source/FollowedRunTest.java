package eu.shifthub.hub.source;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.SourceKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import reactor.core.Disposable;

/** What the page of a synchronisation hears of a run while it goes on. */
@HubTest
@Import({World.class, SourceWorld.class})
class FollowedRunTest {
    private static final String FOLLOW = """
            subscription ($id: ID!) { synchronisationChanged(id: $id) { lastRun { state } } }
            """;

    @Autowired
    SourceWorld world;

    @Autowired
    Synchronisations synchronisations;

    private final List<Map<?, ?>> heard = new CopyOnWriteArrayList<>();
    private SourceWorld.People people;
    private SourceWorld.Web web;
    private Synchronisation made;
    private Disposable following;

    @BeforeEach
    void follows() throws IOException {
        people = world.people();
        web = new SourceWorld.Web();
        Source source = world.open(
                people, SourceKind.HTTP, SourceWorld.input(SourceWorld.web(web.url()), Selection.NOTHING, null));
        made = synchronisations.create(people.editor(), world.into(people, source));
        following = world.world
                .follow(people.editor(), FOLLOW, Map.of("id", made.id().globalId()))
                .subscribe(told -> heard.add(
                        told.path("synchronisationChanged").entity(Map.class).get()));
    }

    @AfterEach
    void ends() {
        following.dispose();
        web.close();
    }

    @Test
    void isToldAsItIsNowAlthoughNothingElseOfTheSynchronisationChanges() {
        web.waits = true;

        synchronisations.run(people.editor(), made.id(), false);
        World.await(() -> heard.contains(lastRun("FETCHING")));
        synchronisations.cancel(people.editor(), made.id());

        World.await(() -> heard.contains(lastRun("CANCELLED")));
    }

    @Test
    void isToldThatItWaitsForAnotherTryWhichNothingElseTellsForAWhile() {
        web.status = 503;

        synchronisations.run(people.editor(), made.id(), false);

        World.await(() -> heard.contains(lastRun("WAITING")));
        synchronisations.cancel(people.editor(), made.id());
    }

    @Test
    void hasItsDatasetFromTheMomentThatItsRunHasSucceeded() {
        List<Synchronisation> read = new ArrayList<>();
        synchronisations.run(people.editor(), made.id(), false);
        World.await(() -> {
            read.add(synchronisations.get(people.editor(), made.id()));
            return read.getLast().running() == null;
        });

        assertThat(read)
                .allSatisfy(now -> assertThat(now.datasetId() != null)
                        .isEqualTo(Objects.requireNonNull(now.lastRun()).state() == SynchronisationRunState.SUCCEEDED));
        assertThat(read.getLast().datasetId()).isNotNull();
    }

    private static Map<?, ?> lastRun(String state) {
        return Map.of("lastRun", Map.of("state", state));
    }
}

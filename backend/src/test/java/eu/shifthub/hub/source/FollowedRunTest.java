package eu.shifthub.hub.source;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.SourceKind;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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

    @BeforeEach
    void opensTheWeb() throws IOException {
        people = world.people();
        web = new SourceWorld.Web();
    }

    @AfterEach
    void closesTheWeb() {
        web.close();
    }

    @Test
    void isToldAsItIsNowAlthoughNothingElseOfTheSynchronisationChanges() {
        web.waits = true;
        Source source = world.open(
                people, SourceKind.HTTP, SourceWorld.input(SourceWorld.web(web.url()), Selection.NOTHING, null));
        Synchronisation made = synchronisations.create(people.editor(), world.into(people, source));
        Disposable following = world.world
                .follow(people.editor(), FOLLOW, Map.of("id", made.id().globalId()))
                .subscribe(told -> heard.add(
                        told.path("synchronisationChanged").entity(Map.class).get()));
        try {
            synchronisations.run(people.editor(), made.id(), false);
            World.await(() -> heard.contains(lastRun("FETCHING")));

            synchronisations.cancel(people.editor(), made.id());

            World.await(() -> heard.contains(lastRun("CANCELLED")));
        } finally {
            following.dispose();
        }
    }

    private static Map<?, ?> lastRun(String state) {
        return Map.of("lastRun", Map.of("state", state));
    }
}

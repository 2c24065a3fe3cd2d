package eu.shifthub.hub.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.query.DataRead;
import eu.shifthub.hub.query.ReadContext;
import eu.shifthub.hub.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.graphql.test.tester.GraphQlTester;
import org.springframework.transaction.support.TransactionTemplate;

@HubTest
@Import(World.class)
class UsagesTest {
    private static final String USAGE = "query ($id: ID!) { dataset(id: $id) { usage { users minimum days } } }";

    @Autowired
    World world;

    @Autowired
    Usages usages;

    @Autowired
    Catalog catalog;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private Viewer.Person owner;
    private Workspace home;

    @BeforeEach
    void people() {
        owner = world.person(Role.WORKER);
        home = world.project(owner);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "4, 0",
        "5, 5",
        "9, 5",
        "10, 10",
        "19, 10",
        "20, 20",
        "49, 20",
        "50, 50",
        "99, 50",
        "100, 100",
        "2147483647, 2000000000"
    })
    void tellsStepsAndNothingBelowTheMinimum(int users, int told) {
        assertThat(Usages.told(users, 5)).isEqualTo(told);
    }

    @Test
    void tellsNoStepBelowTheMinimum() {
        assertThat(Usages.told(12, 11)).isEqualTo(11);
        assertThat(Usages.told(10, 11)).isZero();
        assertThat(Usages.told(1, 1)).isEqualTo(1);
    }

    @Test
    void countsEachPersonAndApplicationOnce() {
        Dataset dataset = published(Sensitivity.PUBLIC);
        UUID person = Ids.next();
        UUID application = Ids.next();
        read(dataset, person, null);
        read(dataset, person, null);
        read(dataset, person, application);
        read(dataset, null, application);
        read(dataset, null, null);
        Stream.generate(Ids::next).limit(2).forEach(other -> read(dataset, other, null));
        usages.count();
        assertUsers(new Viewer.Anonymous(), dataset, null);

        read(dataset, Ids.next(), null);
        usages.count();
        assertUsers(new Viewer.Anonymous(), dataset, 5);
        assertThat(catalog.entries(List.of(dataset.id().value())))
                .singleElement()
                .satisfies(entry -> assertThat(entry.users()).isEqualTo(5));
    }

    @Test
    void forgetsWhatWasLongAgo() {
        Dataset dataset = published(Sensitivity.PUBLIC);
        Instant longAgo = Instant.now().minus(Duration.ofDays(91));
        Stream.generate(Ids::next).limit(9).forEach(person -> read(dataset, person, null, longAgo));

        usages.count();

        assertUsers(owner, dataset, null);
    }

    @Test
    void tellsThoseOnlyWhoMayKnowStatistics() {
        Dataset dataset = published(Sensitivity.INTERNAL);
        Stream.generate(Ids::next).limit(12).forEach(person -> read(dataset, person, null));

        usages.count();

        ask(new Viewer.Anonymous(), dataset).path("dataset.usage").valueIsNull();
        assertUsers(world.person(Role.ANALYST), dataset, 10);
    }

    private Dataset published(Sensitivity sensitivity) {
        return world.published(owner, home, sensitivity, true);
    }

    private void read(Dataset dataset, @Nullable UUID person, @Nullable UUID application) {
        read(dataset, person, application, Instant.now());
    }

    private void read(Dataset dataset, @Nullable UUID person, @Nullable UUID application, Instant at) {
        transaction.executeWithoutResult(status -> events.publishEvent(new DataRead(
                Ids.next(),
                at,
                person,
                application,
                dataset.id(),
                Objects.requireNonNull(dataset.published()),
                List.of("n"),
                1L,
                ReadContext.ROWS)));
    }

    private GraphQlTester.Response ask(Viewer viewer, Dataset dataset) {
        return world.ask(viewer, USAGE, Map.of("id", dataset.id().globalId()));
    }

    private void assertUsers(Viewer viewer, Dataset dataset, @Nullable Integer users) {
        var answer = ask(viewer, dataset);
        answer.path("dataset.usage.days").entity(Integer.class).isEqualTo(90);
        if (users == null) {
            answer.path("dataset.usage.users").valueIsNull();
        } else {
            answer.path("dataset.usage.users").entity(Integer.class).isEqualTo(users);
        }
    }
}

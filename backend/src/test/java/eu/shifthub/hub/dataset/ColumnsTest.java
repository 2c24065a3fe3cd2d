package eu.shifthub.hub.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@HubTest
@Import(World.class)
class ColumnsTest {
    @Autowired
    World world;

    @Autowired
    Datasets datasets;

    @Autowired
    Columns columns;

    @Autowired
    DSLContext sql;

    private Viewer.Person owner;
    private Workspace home;

    @BeforeEach
    void people() {
        owner = world.person(Role.WORKER);
        home = world.project(owner);
    }

    @Test
    void saysAnewWhatColumnsMeanAndRemembersWhoDid() {
        Dataset dataset = world.dataset(owner, home, Sensitivity.RESTRICTED);

        columns.describe(owner, dataset.id(), null, List.of(facts("n", "Age", "years", true, false)));

        assertThat(current(dataset).columns())
                .containsExactly(
                        new Column("Name", ColumnType.TEXT, null),
                        new Column("n", ColumnType.BIGINT, "Age", null, "years", true, false));
        assertThat(current(dataset).number()).isEqualTo(1);
        world.ask(
                        owner,
                        "query ($id: ID!) { dataset(id: $id) { version { columnsDescribed { at by { id } } } } }",
                        Map.of("id", dataset.id().globalId()))
                .path("dataset.version.columnsDescribed.by.id")
                .entity(String.class)
                .isEqualTo(owner.id().globalId());
    }

    @Test
    void marksPersonalDataInEveryVersionThatHasTheColumn() {
        Dataset dataset = world.published(owner, home, Sensitivity.INTERNAL, true);
        datasets.addVersion(owner, dataset.id(), world.version());

        columns.describe(owner, dataset.id(), null, List.of(facts("Name", null, null, false, true)));

        Version published = datasets.getVersion(
                Objects.requireNonNull(datasets.get(dataset.id()).published()));
        assertThat(published.number()).isEqualTo(1);
        assertThat(published.columns().getFirst().personalData()).isTrue();
    }

    @Test
    void letsOnlyEditorsSayWhatColumnsMean() {
        Dataset dataset = world.dataset(owner, home, Sensitivity.RESTRICTED);
        Viewer.Person reader = world.person(Role.WORKER);
        world.join(home, reader, MemberRole.READER);

        for (Viewer.Person person : List.of(reader, world.person(Role.MANAGER))) {
            assertThatThrownBy(() -> columns.describe(person, dataset.id(), null, List.of()))
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void refusesColumnsThatTheVersionLacks() {
        Dataset dataset = world.dataset(owner, home, Sensitivity.RESTRICTED);

        assertThatThrownBy(() ->
                        columns.describe(owner, dataset.id(), null, List.of(facts("secret", null, null, false, false))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(DatasetProblem.COLUMNS_UNKNOWN));
    }

    @Test
    void readsVersionsThatAreOlderThanTheseFacts() {
        Dataset dataset = world.dataset(owner, home, Sensitivity.RESTRICTED);
        sql.update(eu.shifthub.db.dataset.Tables.VERSION)
                .set(
                        eu.shifthub.db.dataset.Tables.VERSION.COLUMNS,
                        JSONB.valueOf("[{\"name\": \"a\", \"type\": \"TEXT\", \"label\": null}]"))
                .where(eu.shifthub.db.dataset.Tables.VERSION.DATASET_ID.eq(
                        dataset.id().value()))
                .execute();

        assertThat(current(dataset).columns()).containsExactly(new Column("a", ColumnType.TEXT, null));
    }

    @Test
    void carriesWhatIsKnownOfColumnsIntoWhatIsMadeOfThem() {
        Dataset source = world.dataset(owner, home, Sensitivity.RESTRICTED);
        columns.describe(
                owner,
                source.id(),
                null,
                List.of(facts("Name", "Who", null, true, true), facts("n", null, "kg", false, false)));
        Dataset made = world.dataset(owner, home, Sensitivity.RESTRICTED);
        NewVersion version = world.version();

        Version derived = datasets.addVersion(
                owner,
                made.id(),
                new NewVersion(
                        version.blob(),
                        version.size(),
                        version.rowCount(),
                        version.columns(),
                        VersionOrigin.QUERY,
                        List.of(current(source).id()),
                        null,
                        null));

        assertThat(derived.columns())
                .containsExactly(
                        new Column("Name", ColumnType.TEXT, "Who", null, null, false, true),
                        new Column("n", ColumnType.BIGINT, "Number", null, "kg", false, false));
    }

    private Version current(Dataset dataset) {
        return datasets.getVersion(
                Objects.requireNonNull(datasets.get(dataset.id()).current()));
    }

    private static ColumnFacts facts(
            String name,
            @org.jspecify.annotations.Nullable String label,
            @org.jspecify.annotations.Nullable String unit,
            boolean key,
            boolean personalData) {
        return new ColumnFacts(name, label, null, unit, key, personalData);
    }
}

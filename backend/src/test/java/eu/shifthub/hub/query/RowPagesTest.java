package eu.shifthub.hub.query;

import static eu.shifthub.hub.access.Sensitivity.INTERNAL;
import static eu.shifthub.hub.access.Sensitivity.PUBLIC;
import static eu.shifthub.hub.access.Sensitivity.RESTRICTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.GrantId;
import eu.shifthub.hub.access.RowRule;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.access.Subject;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.engine.ColumnType;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.workspace.Workspace;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@HubTest
@Import({World.class, DataWorld.class})
class RowPagesTest {
    private static final RowRule ALL = new RowRule.AllRows();
    private static final String ROWS = """
            query ($id: ID!, $columns: [String!]) {
              dataset(id: $id) { rows(columns: $columns) { columns { name type } rows { values } totalCount preview } }
            }""";

    private final World world;
    private final DataWorld data;
    private final Queries queries;
    private final Datasets datasets;
    private final Access access;

    private Viewer.Person owner;
    private Viewer.Person reader;
    private Workspace home;

    @Autowired
    RowPagesTest(World world, DataWorld data, Queries queries, Datasets datasets, Access access) {
        this.world = world;
        this.data = data;
        this.queries = queries;
        this.datasets = datasets;
        this.access = access;
        this.owner = world.person(Role.WORKER);
        this.reader = owner;
        this.home = world.project(owner);
    }

    @BeforeEach
    void people() {
        owner = world.person(Role.WORKER);
        reader = world.person(Role.WORKER);
        home = world.project(owner);
    }

    @Test
    void givesAMemberEveryRowAndWritesCellsAsTheContractSays() {
        RowPage page = queries.rows(owner, dataset(RESTRICTED).id(), all());

        assertThat(page.columns())
                .extracting(LabelledColumn::name, LabelledColumn::type)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("big", ColumnType.Kind.BIGINT),
                        org.assertj.core.groups.Tuple.tuple("fee", ColumnType.Kind.DECIMAL));
        assertThat(DataWorld.values(page.rows()))
                .startsWith(List.of("10001", "Nom é", "A", "12345678901", "1.50", "2024-01-02"))
                .contains(Arrays.asList("10002", "O'Neill", "B", "2", "2.25", null));
        assertThat(page.totalCount()).isEqualTo(3);
        assertThat(page.hasNext()).isFalse();
    }

    @Test
    void pagesThroughSortedRowsWithoutLossOrRepetition() {
        Dataset dataset = data.dataset(owner, home, PUBLIC, "select i % 3 g, i from range(25) t(i)");
        List<RowOrder> order = List.of(new RowOrder("g", true));
        @Nullable String after = null;
        java.util.Set<List<@Nullable Object>> seen = new java.util.HashSet<>();
        int pages = 0;
        boolean more = true;
        while (more) {
            RowPage page = queries.rows(owner, dataset.id(), new RowRequest(List.of(), null, order, 10, after, false));
            seen.addAll(DataWorld.values(page.rows()));
            after = page.endCursor();
            more = page.hasNext();
            pages++;
        }

        assertThat(seen).hasSize(25);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void filtersInTheTypeOfTheColumn() {
        Dataset dataset = dataset(RESTRICTED);
        RowFilter filter = RowFilter.all(List.of(
                RowFilter.where(new RowComparison("big", RowOperator.GREATER, "2", null)),
                RowFilter.where(new RowComparison("nom", RowOperator.CONTAINS, "CUR", null))));

        RowPage page =
                queries.rows(owner, dataset.id(), new RowRequest(List.of("nom"), filter, List.of(), 10, null, true));

        assertThat(DataWorld.values(page.rows())).containsExactly(List.of("Curie"));
        assertThat(page.totalCount()).isEqualTo(1);
    }

    @Test
    void startsAnewWhenAnotherVersionBecameCurrent() {
        Dataset dataset = dataset(RESTRICTED);
        RowPage first = queries.rows(owner, dataset.id(), new RowRequest(List.of(), null, List.of(), 1, null, false));
        data.addVersion(owner, dataset.id(), DataWorld.DOCTORS);

        assertProblem(
                QueryProblem.VERSION_CHANGED,
                () -> queries.rows(
                        owner, dataset.id(), new RowRequest(List.of(), null, List.of(), 1, first.endCursor(), false)));
    }

    @Test
    void showsGrantedColumnsAndNoTraceOfOthers() {
        Dataset dataset = published(RESTRICTED);
        data.grant(dataset, DataWorld.person(reader), List.of("oa", "big"), ALL);

        RowPage page = queries.rows(reader, dataset.id(), all());

        assertThat(page.columns()).extracting(LabelledColumn::name).containsExactly("oa", "big");
        for (String column : List.of("nom", "no_such_column")) {
            assertProblem(
                    QueryProblem.COLUMN_UNKNOWN,
                    () -> queries.rows(
                            reader, dataset.id(), new RowRequest(List.of(column), null, List.of(), 9, null, false)));
            assertProblem(
                    QueryProblem.COLUMN_UNKNOWN,
                    () -> queries.rows(
                            reader,
                            dataset.id(),
                            new RowRequest(
                                    List.of(),
                                    RowFilter.where(RowComparison.equal(column, "Curie")),
                                    List.of(),
                                    9,
                                    null,
                                    false)));
            assertProblem(
                    QueryProblem.COLUMN_UNKNOWN,
                    () -> queries.rows(
                            reader,
                            dataset.id(),
                            new RowRequest(List.of(), null, List.of(new RowOrder(column, false)), 9, null, false)));
        }
    }

    @Test
    void showsGrantedRowsOnlyAndCountsNoOthers() {
        Dataset dataset = published(RESTRICTED);
        data.grant(dataset, DataWorld.person(reader), null, new RowRule.ValueIn("oa", List.of("B")));

        RowPage page = queries.rows(reader, dataset.id(), all());

        assertThat(DataWorld.values(page.rows()))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("O'Neill"));
        assertThat(page.totalCount()).isEqualTo(1);
    }

    @Test
    void refusesAfterTheGrantIsWithdrawnOrHasExpired() {
        Dataset dataset = published(RESTRICTED);
        GrantId grant = data.grant(dataset, DataWorld.person(reader), null, ALL);
        data.grant(dataset, DataWorld.person(reader), null, ALL, Instant.now().minusSeconds(1));
        assertThat(queries.rows(reader, dataset.id(), all()).rows()).hasSize(3);

        access.withdraw(owner, grant);

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> queries.rows(reader, dataset.id(), all()))
                .satisfies(
                        thrown -> assertThat(thrown.problem().category().code()).isEqualTo("FORBIDDEN"));
    }

    @Test
    void masksPersonalDataInAPreview() {
        Dataset dataset = data.dataset(owner, home, INTERNAL, "select 'Curie' as nom, 7 as n");
        world.publish(owner, dataset.id(), true);
        world.markPersonal(owner, dataset, "nom");

        RowPage shown = queries.rows(world.person(Role.ANALYST), dataset.id(), all());

        assertThat(shown.preview()).isTrue();
        assertThat(DataWorld.values(shown.rows())).containsExactly(List.of("***", 7));
        assertThat(DataWorld.values(queries.rows(owner, dataset.id(), all()).rows()))
                .containsExactly(List.of("Curie", 7));
    }

    @Test
    void previewsInternalDataToAnalystsAndNoMore() {
        Dataset dataset = data.dataset(owner, home, INTERNAL, "select i from range(100) t(i)");
        world.publish(owner, dataset.id(), true);
        Viewer.Person analyst = world.person(Role.ANALYST);

        RowPage page = queries.rows(analyst, dataset.id(), all());
        assertThat(page.rows()).hasSize(20);
        assertThat(page.preview()).isTrue();
        assertThat(page.hasNext()).isFalse();

        RowPage beyond = queries.rows(
                analyst, dataset.id(), new RowRequest(List.of(), null, List.of(), 50, page.endCursor(), false));
        assertThat(beyond.rows()).isEmpty();
        assertProblem(
                QueryProblem.PREVIEW_ONLY,
                () -> queries.rows(
                        analyst,
                        dataset.id(),
                        new RowRequest(
                                List.of(),
                                RowFilter.where(RowComparison.equal("i", "77")),
                                List.of(),
                                50,
                                null,
                                false)));
        assertProblem(
                QueryProblem.PREVIEW_ONLY,
                () -> queries.rows(
                        analyst,
                        dataset.id(),
                        new RowRequest(List.of(), null, List.of(new RowOrder("i", true)), 50, null, false)));
    }

    @Test
    void recordsEachReadBeforeItIsAnswered() {
        Dataset dataset = dataset(RESTRICTED);

        queries.rows(owner, dataset.id(), new RowRequest(List.of("oa"), null, List.of(), 2, null, false));

        assertThat(data.readsOf(dataset)).singleElement().satisfies(read -> {
            assertThat(read.actor()).isEqualTo(owner.id().value());
            assertThat(read.columns()).containsExactly("oa");
            assertThat(read.rowCount()).isEqualTo(2);
            assertThat(read.context()).isEqualTo(ReadContext.ROWS);
        });
    }

    @Test
    void servesAnApplicationWithTheRightScopeAndItsGrant() {
        Dataset dataset = published(RESTRICTED);
        UUID app = UUID.randomUUID();
        data.grant(dataset, new Subject(Subject.Kind.APPLICATION, app), List.of("oa", "big"), ALL);
        Map<String, Object> asked = Map.of("id", dataset.id().globalId(), "columns", List.of("big", "oa"));

        world.ask(new Viewer.App(app, owner.id(), Set.of("data:read")), ROWS, asked)
                .path("dataset.rows.rows[0].values")
                .entityList(Object.class)
                .containsExactly("12345678901", "A");
        assertThat(data.readsOf(dataset))
                .singleElement()
                .satisfies(read -> assertThat(read.app()).isEqualTo(app));
        assertCode("FORBIDDEN", new Viewer.App(app, owner.id(), Set.of("catalog:read")), asked);
        assertCode("FORBIDDEN", new Viewer.App(UUID.randomUUID(), owner.id(), Set.of("data:read")), asked);
    }

    @Test
    void readsPublicDataWithoutSignIn() {
        Dataset dataset = published(PUBLIC);

        world.ask(new Viewer.Anonymous(), ROWS, Map.of("id", dataset.id().globalId()))
                .path("dataset.rows.totalCount")
                .entity(Integer.class)
                .isEqualTo(3);
    }

    private void assertCode(String code, Viewer viewer, Map<String, Object> asked) {
        world.ask(viewer, ROWS, asked)
                .errors()
                .satisfy(errors -> assertThat(errors)
                        .anySatisfy(error -> assertThat(error.getExtensions()).containsEntry("code", code)));
    }

    private Dataset dataset(Sensitivity sensitivity) {
        return data.dataset(owner, home, sensitivity, DataWorld.DOCTORS);
    }

    private Dataset published(Sensitivity sensitivity) {
        Dataset dataset = dataset(sensitivity);
        world.publish(owner, dataset.id(), true);
        return datasets.get(dataset.id());
    }

    private static RowRequest all() {
        return new RowRequest(List.of(), null, List.of(), 50, null, true);
    }

    private static void assertProblem(
            QueryProblem expected, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call)
                .satisfies(thrown -> assertThat(thrown.problem()).isEqualTo(expected));
    }
}

package eu.shifthub.hub.dataflow;

import static eu.shifthub.hub.dataflow.Graphs.countBy;
import static eu.shifthub.hub.dataflow.Graphs.edge;
import static eu.shifthub.hub.dataflow.Graphs.input;
import static eu.shifthub.hub.dataflow.Graphs.other;
import static eu.shifthub.hub.dataflow.Graphs.row;
import static eu.shifthub.hub.dataflow.Graphs.with;
import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataflow.FilterStep.Condition;
import eu.shifthub.hub.dataflow.FilterStep.Match;
import eu.shifthub.hub.dataflow.FilterStep.Operator;
import eu.shifthub.hub.dataflow.GraphProblem.Code;
import eu.shifthub.hub.dataflow.GroupByStep.Aggregate;
import eu.shifthub.hub.dataflow.GroupByStep.Function;
import eu.shifthub.hub.dataset.Admission;
import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.dataset.VersionOrigin;
import eu.shifthub.hub.engine.ViewName;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GraphCheckTest {
    private static final OutputNode OUTPUT = new OutputNode("Doctor_BY_OA");

    private final DatasetId doctors = new DatasetId(Ids.next());
    private final DatasetId places = new DatasetId(Ids.next());
    private final InputTables tables = new InputTables(
            Map.of(
                    doctors,
                    table(
                            doctors,
                            new TableColumn("Num RPPS", ColumnType.TEXT),
                            new TableColumn("OA", ColumnType.TEXT),
                            new TableColumn("Fee", ColumnType.DECIMAL),
                            new TableColumn("Since", ColumnType.DATE)),
                    places,
                    table(
                            places,
                            new TableColumn("Code", ColumnType.TEXT),
                            new TableColumn("Region", ColumnType.TEXT))),
            Set.of(),
            Map.of("doctors", doctors));

    @Test
    void acceptsTheDataflowOfTheManual() {
        GraphCheck check = check(row(input(doctors), countBy("OA"), OUTPUT));

        assertThat(check.problems()).isEmpty();
        assertThat(check.columns().get("n2"))
                .containsExactly(new TableColumn("OA", ColumnType.TEXT), new TableColumn("count", ColumnType.BIGINT));
    }

    @Test
    void blamesEachConnectionOfACircle() {
        Graph graph = with(row(input(doctors), new LimitStep(5), new LimitStep(6), OUTPUT), edge("n2", "n1"));

        assertThat(check(graph).problems())
                .filteredOn(problem -> problem.code() == Code.CYCLE)
                .extracting(GraphProblem::edge)
                .containsExactlyInAnyOrder("n1-n2", "n2-n1");
    }

    @Test
    void namesAMissingColumnAtTheNodeAndAtTheConnectionItIsMissingIn() {
        GraphProblem problem = check(row(input(doctors), countBy("Department"), OUTPUT))
                .problems()
                .getFirst();

        assertThat(problem.code()).isEqualTo(Code.COLUMN_MISSING);
        assertThat(problem.node()).isEqualTo("n1");
        assertThat(problem.edge()).isEqualTo("n0-n1");
        assertThat(problem.message()).contains("Department");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(codes(Graph.EMPTY)).containsExactly(Code.GRAPH_EMPTY);
        assertThat(codes(row(input(doctors)))).containsExactly(Code.NO_OUTPUT);
        assertThat(codes(row(OUTPUT))).containsExactly(Code.INPUT_MISSING);
        assertThat(codes(row(new InputNode(null), OUTPUT))).containsExactly(Code.DATASET_MISSING);
        assertThat(codes(row(input(doctors), new OutputNode(" ")))).containsExactly(Code.TITLE_MISSING);
        assertThat(codes(row(input(doctors), new JoinStep(JoinStep.Kind.INNER, List.of()), OUTPUT)))
                .contains(Code.SECOND_INPUT_MISSING);
    }

    @Test
    void treatsADatasetThatMayNotBeReadLikeOneThatIsNotThere() {
        assertThat(codes(row(input(new DatasetId(Ids.next())), OUTPUT))).containsExactly(Code.DATASET_UNAVAILABLE);
    }

    @Test
    void keepsWhatIsOpenToOnePersonOutOfProjects() {
        InputTables personal = new InputTables(tables.tables(), Set.of(doctors), Map.of());

        assertThat(GraphCheck.of(row(input(doctors), OUTPUT), personal, List.of())
                        .problems())
                .extracting(GraphProblem::code)
                .containsExactly(Code.DATASET_PERSONAL);
    }

    @Test
    void refusesTheNameOfADatasetThatTheDataflowDidNotMake() {
        Graph graph = row(input(doctors), new OutputNode("Doctors"));

        assertThat(codes(graph)).containsExactly(Code.OUTPUT_NAME_TAKEN);
        assertThat(GraphCheck.of(graph, tables, List.of(doctors)).problems()).isEmpty();
    }

    @Test
    void comparesOnlyWhatTheColumnCanHold() {
        assertThat(codes(filtered("Fee", Operator.GREATER, "12.50"))).isEmpty();
        assertThat(codes(filtered("Fee", Operator.GREATER, "a lot"))).containsExactly(Code.VALUE_UNREADABLE);
        assertThat(codes(filtered("Since", Operator.LESS, "2024-13-01"))).containsExactly(Code.VALUE_UNREADABLE);
        assertThat(codes(filtered("Fee", Operator.CONTAINS, "1"))).containsExactly(Code.COLUMN_NOT_TEXT);
        assertThat(codes(filtered("Fee", Operator.EQUAL))).containsExactly(Code.VALUE_MISSING);
        assertThat(codes(filtered("OA", Operator.IS_EMPTY))).isEmpty();
    }

    @Test
    void sumsNumbersOnly() {
        GroupByStep sums = new GroupByStep(List.of(), List.of(new Aggregate(Function.SUM, "OA", "sum")));

        assertThat(codes(row(input(doctors), sums, OUTPUT))).containsExactly(Code.COLUMN_NOT_NUMERIC);
    }

    @Test
    void joinsTheColumnsOfBothTablesWithoutTheOthersKey() {
        JoinStep join = new JoinStep(JoinStep.Kind.LEFT, List.of(new JoinStep.Key("OA", "Code")));
        Graph joined = with(row(input(doctors), join, OUTPUT), other("p", "n1"));
        Graph graph = new Graph(
                Stream.concat(joined.nodes().stream(), Stream.of(new Node("p", "", 0, 100, input(places))))
                        .toList(),
                joined.edges());

        assertThat(check(graph).problems()).isEmpty();
        assertThat(check(graph).columns().get("n1"))
                .extracting(TableColumn::name)
                .containsExactly("Num RPPS", "OA", "Fee", "Since", "Region");
    }

    private Graph filtered(String column, Operator operator, String... values) {
        FilterStep filter = new FilterStep(Match.ALL, List.of(new Condition(column, operator, List.of(values))));
        return row(input(doctors), filter, OUTPUT);
    }

    private List<Code> codes(Graph graph) {
        return check(graph).problems().stream().map(GraphProblem::code).toList();
    }

    private GraphCheck check(Graph graph) {
        return GraphCheck.of(graph, tables, List.of());
    }

    private static InputTable table(DatasetId id, TableColumn... columns) {
        UserId owner = new UserId(Ids.next());
        Instant now = Instant.EPOCH;
        VersionId version = new VersionId(Ids.next());
        Dataset dataset = new Dataset(
                id,
                new WorkspaceId(Ids.next()),
                "slug",
                "Title",
                "",
                owner,
                Sensitivity.PUBLIC,
                List.of(),
                now,
                now,
                version,
                null,
                false,
                null);
        Version read = new Version(
                version, id, 1, "0", 0, 0, List.of(), VersionOrigin.IMPORT, owner, now, Admission.ADMITTED, List.of());
        return new InputTable(dataset, read, new ViewName("w", "d"), List.of(columns));
    }
}

package eu.shifthub.hub.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@EngineTest
class StepsTest {
    private final Tables tables;
    private final Scope scope;
    private final ViewName doctors = new ViewName("w", "doctors");

    StepsTest(Tables tables) {
        this.tables = tables;
        this.scope = Scope.of(
                tables.view("doctors", """
                        SELECT * FROM (VALUES ('Ada', 'cardio', 'O''A', 40, DATE '2020-01-01'),
                            ('Bob', 'cardio', 'B', 50, DATE '2021-06-01'), ('Eve', 'ortho', 'B', NULL, NULL))
                            t("Nom", "Spécialité", "OA", age, since)
                        """),
                tables.view("oas", "SELECT * FROM (VALUES ('B', 'Board', 'x')) t(code, label, \"OA\")"));
    }

    private List<? extends List<?>> apply(Step... steps) {
        return tables.ask(scope, new Query.Steps(doctors, List.of(steps)));
    }

    private static Predicate is(String column, Predicate.Operator operator, Value value) {
        return new Predicate.Comparison(column, operator, value);
    }

    @Test
    void groupsAndCounts() {
        assertThat(apply(
                        new Step.GroupBy(
                                List.of("OA"),
                                List.of(
                                        new Step.Aggregate(Step.Function.COUNT, null, "doctors"),
                                        new Step.Aggregate(Step.Function.COUNT_DISTINCT, "Spécialité", "specialities"),
                                        new Step.Aggregate(Step.Function.SUM, "age", "sum"),
                                        new Step.Aggregate(Step.Function.AVERAGE, "age", "avg"),
                                        new Step.Aggregate(Step.Function.MINIMUM, "Nom", "first"),
                                        new Step.Aggregate(Step.Function.MAXIMUM, "since", "last"))),
                        new Step.Sort(List.of(Order.ascending("OA")))))
                .isEqualTo(List.of(
                        Arrays.asList("B", 2L, 2L, new BigDecimal(50), 50.0, "Bob", LocalDate.of(2021, 6, 1)),
                        Arrays.asList("O'A", 1L, 1L, new BigDecimal(40), 40.0, "Ada", LocalDate.of(2020, 1, 1))));
    }

    @Test
    void filtersByEachOperatorWithoutTrustingValues() {
        assertThat(names(is("OA", Predicate.Operator.EQUAL, new Value.Text("O'A"))))
                .containsExactly("Ada");
        assertThat(names(is("OA", Predicate.Operator.EQUAL, new Value.Text("' OR 1=1 --"))))
                .isEmpty();
        assertThat(names(is("age", Predicate.Operator.GREATER, new Value.Number(40))))
                .containsExactly("Bob");
        assertThat(names(is("age", Predicate.Operator.NOT_EQUAL, new Value.Number(40))))
                .containsExactly("Bob");
        assertThat(names(is("since", Predicate.Operator.LESS, new Value.Date(LocalDate.of(2021, 1, 1)))))
                .containsExactly("Ada");
        assertThat(names(is(
                        "since",
                        Predicate.Operator.GREATER_OR_EQUAL,
                        new Value.Timestamp(LocalDateTime.of(2021, 6, 1, 0, 0)))))
                .containsExactly("Bob");
        assertThat(names(is("since", Predicate.Operator.LESS, new Value.Moment(Instant.EPOCH))))
                .isEmpty();
        assertThat(names(is("Spécialité", Predicate.Operator.CONTAINS, new Value.Text("RTH"))))
                .containsExactly("Eve");
        assertThat(names(is("Nom", Predicate.Operator.STARTS_WITH, new Value.Text("a"))))
                .containsExactly("Ada");
        assertThat(names(is("Nom", Predicate.Operator.ENDS_WITH, new Value.Text("%"))))
                .isEmpty();
    }

    @Test
    void combinesPredicates() {
        Predicate north = is("OA", Predicate.Operator.EQUAL, new Value.Text("B"));
        Predicate unknownAge = new Predicate.IsNull("age");

        assertThat(names(new Predicate.And(List.of(north, new Predicate.Not(unknownAge)))))
                .containsExactly("Bob");
        assertThat(names(new Predicate.Or(List.of(unknownAge, new Predicate.True()))))
                .hasSize(3);
        assertThat(names(new Predicate.Or(List.of()))).isEmpty();
        assertThat(names(new Predicate.And(List.of()))).hasSize(3);
        assertThat(names(new Predicate.In("Nom", List.of()))).isEmpty();
        assertThat(names(new Predicate.In("Nom", List.of(new Value.Text("Ada"), new Value.Text("Eve")))))
                .containsExactly("Ada", "Eve");
    }

    private List<Object> names(Predicate where) {
        return apply(
                        new Step.Filter(where),
                        new Step.Select(List.of("nom")),
                        new Step.Sort(List.of(Order.ascending("Nom"))))
                .stream()
                .<Object>map(row -> String.valueOf(row.getFirst()))
                .toList();
    }

    @Test
    void sortsBeforeItLimitsAndKeepsTheOrder() {
        assertThat(apply(
                        new Step.Sort(List.of(Order.descending("age"))),
                        new Step.Limit(2),
                        new Step.Rename("age", "years"),
                        new Step.Select(List.of("years"))))
                .isEqualTo(List.of(List.of(50), List.of(40)));
    }

    @Test
    void joinsAnotherViewWithoutItsKeyAndTakenNames() {
        assertThat(apply(
                        new Step.Join(
                                new ViewName("w", "oas"), Step.JoinKind.LEFT, List.of(new Step.JoinKey("OA", "code"))),
                        new Step.Select(List.of("Nom", "OA", "label")),
                        new Step.Sort(List.of(Order.ascending("Nom")))))
                .isEqualTo(List.of(
                        Arrays.asList("Ada", "O'A", null),
                        Arrays.asList("Bob", "B", "Board"),
                        Arrays.asList("Eve", "B", "Board")));
    }

    @Test
    void dropsEqualRows() {
        assertThat(apply(
                        new Step.Select(List.of("Spécialité")),
                        new Step.Distinct(),
                        new Step.Sort(List.of(Order.ascending("Spécialité")))))
                .isEqualTo(List.of(List.of("cardio"), List.of("ortho")));
    }

    @Test
    void namesTheColumnAndTheStepThatAreWrong() {
        assertThatThrownBy(() -> apply(new Step.Select(List.of("Nom")), new Step.Select(List.of("age"))))
                .hasMessage("Unknown column \"age\"; there are Nom.");
        assertThatThrownBy(() -> apply(new Step.Rename("Nom", "OA")))
                .hasMessage("Step 1: there is a column \"OA\" already.");
    }

    @Test
    void pages() {
        Query.Page page =
                new Query.Page(doctors, List.of("Nom"), new Predicate.True(), List.of(Order.descending("Nom")), 1, 1);

        assertThat(tables.ask(scope, page)).isEqualTo(List.of(List.of("Bob")));
    }

    @Test
    void buildsOnAViewOfSteps() {
        View counted = new View(
                new ViewName("flow", "counted"),
                new Source.Derived(new Query.Steps(
                        doctors,
                        List.of(new Step.GroupBy(
                                List.of("OA"), List.of(new Step.Aggregate(Step.Function.COUNT, null, "n")))))),
                List.of(ViewColumn.plain("OA"), ViewColumn.plain("n")),
                new Predicate.True());
        Scope graph = new Scope(List.of(scope.views().getFirst(), scope.views().getLast(), counted));

        assertThat(tables.ask(
                        graph, new Query.Steps(counted.name(), List.of(new Step.Sort(List.of(Order.descending("n")))))))
                .isEqualTo(List.of(List.of("B", 2L), List.of("O'A", 1L)));
    }

    @Test
    void showsEachFormOfAColumn() {
        View masked = new View(
                new ViewName("w", "masked"),
                scope.views().getFirst().source(),
                List.of(
                        new ViewColumn("a", new ColumnExpression.Masked("Spécialité", 1, 1)),
                        new ViewColumn("b", new ColumnExpression.Masked("Nom", 1, 1)),
                        new ViewColumn("c", new ColumnExpression.Hidden()),
                        new ViewColumn(
                                "d",
                                new ColumnExpression.Generalised("since", new ColumnExpression.Generalisation.Year())),
                        new ViewColumn(
                                "e",
                                new ColumnExpression.Generalised("age", new ColumnExpression.Generalisation.Range(20))),
                        new ViewColumn(
                                "f",
                                new ColumnExpression.Generalised("Nom", new ColumnExpression.Generalisation.Prefix(1))),
                        new ViewColumn("g", new ColumnExpression.Masked("age", 0, 0))),
                new Predicate.In("Nom", List.of(new Value.Text("Bob"), new Value.Text("Eve"))));

        assertThat(tables.ask(Scope.of(masked), "FROM masked ORDER BY f"))
                .isEqualTo(List.of(
                        Arrays.asList("c***o", "***", LocalDate.of(2021, 1, 1), 40L, "B", "***"),
                        Arrays.asList("o***o", "***", null, null, "E", null)));
        assertThatThrownBy(() -> tables.ask(Scope.of(masked), "SELECT c FROM masked"))
                .hasMessageContaining("\"c\"");
    }
}

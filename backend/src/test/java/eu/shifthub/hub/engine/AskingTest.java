package eu.shifthub.hub.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.platform.ProblemException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@EngineTest
class AskingTest {
    private final Tables tables;
    private final QueryEngine engine;

    AskingTest(Tables tables, QueryEngine engine) {
        this.tables = tables;
        this.engine = engine;
    }

    @Test
    void answersFromAViewUnderBothItsNames() {
        Scope scope = Scope.of(tables.view("Doctor_BY_OA", "VALUES ('cardio', 3), ('ortho', 2)"));

        assertThat(tables.ask(scope, "SELECT count(*) FROM w.doctor_by_oa")).containsExactly(List.of(2L));
        assertThat(tables.ask(scope, "SELECT sum(col1) FROM Doctor_BY_OA; "))
                .containsExactly(List.of(new BigDecimal(5)));
    }

    @Test
    void handsOutEachTypeAsItsJavaValue() {
        assertThat(tables.ask(Scope.EMPTY, """
                        SELECT 'é', true, 7::INTEGER, 8::BIGINT, 1.50::DECIMAL(10,2), 2.5::DOUBLE, 1.5::FLOAT,
                            DATE '2024-02-29', TIME '10:11:12.5', TIMESTAMP '1969-12-31 23:59:59.25',
                            TIMESTAMPTZ '2024-01-01 00:00:00+01', '3f0e2a58-5b35-4f9e-8d3c-9e5d8a1b2c3d'::UUID,
                            [1, 2], 3::HUGEINT, 200::UTINYINT, -1::TINYINT, NULL, 'x'::ENUM('x'), -0.05::DECIMAL(4,2)
                        """))
                .containsExactly(Arrays.asList(
                        "é",
                        true,
                        7,
                        8L,
                        new BigDecimal("1.50"),
                        2.5,
                        1.5,
                        LocalDate.of(2024, 2, 29),
                        LocalTime.of(10, 11, 12, 500_000_000),
                        LocalDateTime.of(1969, 12, 31, 23, 59, 59, 250_000_000),
                        Instant.parse("2023-12-31T23:00:00Z"),
                        UUID.fromString("3f0e2a58-5b35-4f9e-8d3c-9e5d8a1b2c3d"),
                        "[1, 2]",
                        new BigDecimal("3"),
                        200,
                        -1,
                        null,
                        "x",
                        new BigDecimal("-0.05")));
    }

    @Test
    void answersWhereTheNameOfAColumnIsAsLongAsItsExpression() {
        String sum = IntStream.range(0, 25_000).mapToObj(i -> "1").collect(Collectors.joining(", ", "greatest(", ")"));

        assertThat(tables.ask(Scope.EMPTY, "SELECT " + sum + ", 'é'")).containsExactly(List.of(1, "é"));
    }

    @Test
    void streamsManyRowsInTheirOrderAndStopsAtTheLimit() {
        Limits limits = new Limits(Tables.LIMITS.deadline(), 50_000);
        try (ResultStream rows = engine.run(
                Scope.EMPTY,
                new Query.Sql("SELECT i, 'row ' || i, CASE WHEN i % 3 > 0 THEN i END FROM range(1000000) t(i)"),
                limits,
                new Cancellation())) {
            long expected = 0;
            while (rows.next()) {
                assertThat(rows.value(0)).isEqualTo(expected);
                assertThat(rows.value(1)).isEqualTo("row " + expected);
                assertThat(rows.value(2)).isEqualTo(expected % 3 > 0 ? expected : null);
                expected++;
            }
            assertThat(expected).isEqualTo(50_000);
            assertThat(rows.truncated()).isTrue();
        }
    }

    @Test
    void isNotTruncatedWhenTheLimitIsJustEnough() {
        try (ResultStream rows = engine.run(
                Scope.EMPTY,
                new Query.Sql("FROM range(10)"),
                new Limits(Tables.LIMITS.deadline(), 10),
                new Cancellation())) {
            assertThat(Tables.all(rows)).hasSize(10);
            assertThat(rows.truncated()).isFalse();
        }
    }

    @Test
    void answersWithColumnsEvenWhereThereAreNoRows() {
        try (ResultStream rows =
                engine.run(Scope.EMPTY, new Query.Sql("SELECT 1 AS a LIMIT 0"), Tables.LIMITS, new Cancellation())) {
            assertThat(rows.columns())
                    .containsExactly(new ResultColumn("a", ColumnType.of(ColumnType.Kind.INTEGER), true));
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void tellsTheColumnsWithoutRunning() {
        Scope scope = Scope.of(tables.view("t", "SELECT 1 AS id, 'x' AS \"a b\""));

        assertThat(engine.columns(scope, new Query.Sql("SELECT \"a b\", sum(id) AS total FROM t GROUP BY ALL")))
                .containsExactly(
                        new ResultColumn("a b", ColumnType.of(ColumnType.Kind.TEXT), true),
                        new ResultColumn("total", ColumnType.decimal(38, 0), true));
    }

    @Test
    void tellsWhichViewsAreRead() {
        Scope scope = Scope.of(tables.view("a", "SELECT 1 AS id"), tables.view("b", "SELECT 1 AS id"));

        assertThat(engine.reads(scope, new Query.Sql("WITH x AS (FROM a) SELECT * FROM x")))
                .containsExactly(new ViewName("w", "a"));
    }

    @Test
    void saysWhereTheMistakeIs() {
        Scope scope = Scope.of(tables.view("t", "SELECT 1 AS id"));

        assertThatThrownBy(() -> tables.ask(scope, "SELECT nmae FROM t"))
                .isInstanceOfSatisfying(ProblemException.class, thrown -> {
                    assertThat(thrown.problem()).isEqualTo(EngineProblem.SQL_WRONG);
                    assertThat(thrown).hasMessageContaining("\"nmae\" not found");
                    assertThat(thrown.parameters()).containsEntry("position", "7");
                });
        assertThatThrownBy(() -> tables.ask(scope, "SELEC 1"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.parameters()).containsEntry("position", "0"));
    }

    @Test
    void saysWhichValueDoesNotFitWhereverItStands() {
        String late =
                "SELECT CAST(CASE WHEN i = %d THEN 'no number' ELSE i::VARCHAR END AS INTEGER) FROM range(1000000) t(i)";

        for (int row : new int[] {0, 500_000}) {
            assertThatThrownBy(() -> {
                        Limits all = new Limits(Tables.LIMITS.deadline(), Long.MAX_VALUE - 1);
                        try (ResultStream rows =
                                engine.run(Scope.EMPTY, new Query.Sql(late.formatted(row)), all, new Cancellation())) {
                            Tables.all(rows);
                        }
                    })
                    .isInstanceOf(ProblemException.class)
                    .hasMessageContaining("'no number'");
        }
    }

    @Test
    void keepsAnAnswerAsABlobWithItsRowsAndColumns() {
        Materialised kept = engine.materialise(
                Scope.EMPTY,
                new Query.Sql("SELECT i % 3 AS a, i AS a, 'x' AS b FROM range(1000) t(i) -- all"),
                List.of(Order.ascending("a_2")),
                Tables.LIMITS,
                new Cancellation());

        assertThat(kept.rows()).isEqualTo(1000);
        assertThat(kept.columns()).extracting(ResultColumn::name).containsExactly("a", "a_2", "b");
        View view = new View(
                new ViewName("w", "kept"),
                new Source.Parquet(kept.sha256()),
                List.of(ViewColumn.plain("a_2")),
                new Predicate.True());
        assertThat(tables.ask(Scope.of(view), "SELECT sum(a_2) FROM kept"))
                .containsExactly(List.of(new BigDecimal(499_500)));
    }
}

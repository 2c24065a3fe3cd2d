package eu.shifthub.hub.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import eu.shifthub.hub.platform.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@EngineTest
class CsvAnswerTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Tables tables;
    private final QueryEngine engine;

    CsvAnswerTest(Tables tables, QueryEngine engine) {
        this.tables = tables;
        this.engine = engine;
    }

    @ParameterizedTest
    @MethodSource
    void writesEachTypeSoThatNothingIsLost(String cell, String text) throws IOException {
        assertThat(csv(Scope.EMPTY, "SELECT 1 AS a, " + cell + " AS b")).isEqualTo("a,b\r\n1," + text + "\r\n");
    }

    static Stream<Arguments> writesEachTypeSoThatNothingIsLost() {
        return Stream.of(
                Arguments.of("'é, œ'", "\"é, œ\""),
                Arguments.of("'say \"no\"'", "\"say \"\"no\"\"\""),
                Arguments.of("'a' || chr(10) || 'b'", "\"a\nb\""),
                Arguments.of("'a' || chr(13) || 'b'", "\"a\rb\""),
                Arguments.of("' a'", "\" a\""),
                Arguments.of("'a '", "\"a \""),
                Arguments.of("' '", "\" \""),
                Arguments.of("''", "\"\""),
                Arguments.of("NULL", ""),
                Arguments.of("CAST(NULL AS DATE)", ""),
                Arguments.of("CAST(NULL AS DOUBLE)", ""),
                Arguments.of("CAST(NULL AS TIMESTAMP)", ""),
                Arguments.of("CAST(NULL AS TIMESTAMPTZ)", ""),
                Arguments.of("CAST(NULL AS DECIMAL(2,2))", ""),
                Arguments.of("CAST(NULL AS BLOB)", ""),
                Arguments.of("'a' || chr(0) || 'b'", "a\u0000b"),
                Arguments.of("'plain;text'", "plain;text"),
                Arguments.of("true", "true"),
                Arguments.of("-7::TINYINT", "-7"),
                Arguments.of("18446744073709551615::UBIGINT", "18446744073709551615"),
                Arguments.of("170141183460469231731687303715884105727::HUGEINT % 10", "7"),
                Arguments.of("1.50::DECIMAL(10,2)", "1.50"),
                Arguments.of("0.5::DECIMAL(2,2)", "0.50"),
                Arguments.of("-0.5::DECIMAL(2,2)", "-0.50"),
                Arguments.of("0::DECIMAL(38,38)", "0.00000000000000000000000000000000000000"),
                Arguments.of("2.5::DOUBLE", "2.5"),
                Arguments.of("0.1::FLOAT::DOUBLE", "0.10000000149011612"),
                Arguments.of("1.5::FLOAT", "1.5"),
                Arguments.of("-0.0::DOUBLE", "-0.0"),
                Arguments.of("1e300::DOUBLE", "1e+300"),
                Arguments.of("'nan'::DOUBLE", "NaN"),
                Arguments.of("'inf'::DOUBLE", "Infinity"),
                Arguments.of("'-inf'::DOUBLE", "-Infinity"),
                Arguments.of("DATE '2024-02-29'", "2024-02-29"),
                Arguments.of("DATE '0900-01-01'", "0900-01-01"),
                Arguments.of("DATE '12345-01-01'", "+12345-01-01"),
                Arguments.of("DATE '0044-03-15 (BC)'", "-0043-03-15"),
                Arguments.of("DATE 'infinity'", "infinity"),
                Arguments.of("TIME '10:11:12.5'", "10:11:12.5"),
                Arguments.of("TIME '10:11:00'", "10:11:00"),
                Arguments.of("TIMESTAMP '1969-12-31 23:59:59.25'", "1969-12-31T23:59:59.25"),
                Arguments.of("TIMESTAMP '12345-12-31 23:59:59'", "+12345-12-31T23:59:59"),
                Arguments.of("TIMESTAMP '0044-03-15 (BC) 01:00:00'", "-0043-03-15T01:00:00"),
                Arguments.of("TIMESTAMP '-infinity'", "-infinity"),
                Arguments.of("TIMESTAMPTZ '2024-01-01 00:00:00+01'", "2023-12-31T23:00:00Z"),
                Arguments.of("TIMESTAMPTZ '1960-01-01 00:00:00.5+00'", "1960-01-01T00:00:00.500Z"),
                Arguments.of("TIMESTAMPTZ '2024-01-01 00:00:00.000005+00'", "2024-01-01T00:00:00.000005Z"),
                Arguments.of("TIMESTAMPTZ '12024-01-01 00:00:00+00'", "+12024-01-01T00:00:00Z"),
                Arguments.of("'3f0e2a58-5b35-4f9e-8d3c-9e5d8a1b2c3d'::UUID", "3f0e2a58-5b35-4f9e-8d3c-9e5d8a1b2c3d"),
                Arguments.of("'a\\x00'::BLOB", "YQA="),
                Arguments.of("[1, 2]", "\"[1, 2]\""),
                Arguments.of("{'a': 1}", "{'a': 1}"),
                Arguments.of("'x'::ENUM('x')", "x"));
    }

    @Test
    void quotesNamesWhereNeededAndWritesThemWhereNoRowIs() throws IOException {
        assertThat(csv(Scope.EMPTY, "SELECT 1 AS \"a, \"\"b\"\"\", 2 AS \" c\", 3 AS \"d e\" LIMIT 0"))
                .isEqualTo("\"a, \"\"b\"\"\",\" c\",d e\r\n");
    }

    @Test
    void writesNumbersThatReadBackAsTheyWere() throws IOException {
        String numbers = "SELECT x FROM (SELECT (hash(i) * 1.0 / 18446744073709551615.0)::DOUBLE"
                + " * pow(10.0, (i % 600) - 300) AS x FROM range(20000) t(i)) ORDER BY x";

        double[] written = csv(Scope.EMPTY, numbers)
                .lines()
                .skip(1)
                .mapToDouble(Double::parseDouble)
                .toArray();

        try (ResultStream rows = engine.run(
                Scope.EMPTY, new Query.Sql(numbers), new Limits(MINUTE, Long.MAX_VALUE), new Cancellation())) {
            for (double number : written) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.value(0)).isEqualTo(number);
            }
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void keepsTheOrderOfManyRowsAndCountsThem() throws IOException {
        Scope scope = Scope.of(tables.view("t", "SELECT i, 'row ' || i AS text FROM range(300000) t(i)"));

        try (CsvStream csv = open(scope, "SELECT i, text FROM t ORDER BY i DESC")) {
            assertThat(written(csv))
                    .isEqualTo("i,text\r\n"
                            + IntStream.iterate(299_999, i -> i >= 0, i -> i - 1)
                                    .mapToObj(i -> i + ",row " + i + "\r\n")
                                    .collect(Collectors.joining()));
            assertThat(csv.rows()).isEqualTo(300_000);
        }
    }

    @Test
    void writesCellsThatAreLongerThanAnyPart() throws IOException {
        String text = csv(Scope.EMPTY, "SELECT repeat('é,', 1000000) AS a, 1 AS b FROM range(2)");

        String line = "\"" + "é,".repeat(1_000_000) + "\",1\r\n";
        assertThat(text).isEqualTo("a,b\r\n" + line + line);
    }

    @Test
    void writesThousandsOfColumns() throws IOException {
        String columns = IntStream.range(0, 5000).mapToObj(i -> i + " AS c" + i).collect(Collectors.joining(", "));

        assertThat(csv(Scope.EMPTY, "SELECT " + columns).lines().skip(1))
                .containsExactly(
                        IntStream.range(0, 5000).mapToObj(Integer::toString).collect(Collectors.joining(",")));
    }

    @Test
    void failsBeforeTheFirstByteWhereTheFirstRowsFail() {
        assertThatThrownBy(() -> csv(Scope.EMPTY, "SELECT nmae FROM (SELECT 1 AS name)"))
                .isInstanceOfSatisfying(ProblemException.class, thrown -> {
                    assertThat(thrown.problem()).isEqualTo(EngineProblem.SQL_WRONG);
                    assertThat(thrown.parameters()).containsEntry("position", "7");
                });
        // The header waits for the first rows, but not for long: on a busy machine it may be away before they fail.
        await().untilAsserted(() -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (CsvStream csv = open(Scope.EMPTY, "SELECT CAST('x' || i AS INTEGER) FROM range(10) t(i)")) {
                assertThatThrownBy(() -> csv.writeNext(out)).isInstanceOf(ProblemException.class);
            }
            assertThat(out.size()).isZero();
        });
    }

    @Test
    void failsOnItsWayAndLeavesNothingBehind() throws IOException {
        String sql =
                "SELECT i, CASE WHEN i = 2900000 THEN CAST('x' || i AS INTEGER) END AS bad FROM range(3000000) t(i)";
        try (CsvStream csv = open(Scope.EMPTY, sql)) {
            assertThatThrownBy(() -> written(csv)).isInstanceOf(ProblemException.class);
            assertThat(csv.rows()).isBetween(1L, 2_900_000L);
        }
        assertThat(csv(Scope.EMPTY, "SELECT 1 AS a")).isEqualTo("a\r\n1\r\n");
    }

    private String csv(Scope scope, String sql) throws IOException {
        try (CsvStream csv = open(scope, sql)) {
            return written(csv);
        }
    }

    private CsvStream open(Scope scope, String sql) {
        return engine.csv(scope, new Query.Sql(sql), MINUTE, new Cancellation());
    }

    private static String written(CsvStream csv) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputStream out = bytes;
        boolean more = true;
        while (more) {
            more = csv.writeNext(out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

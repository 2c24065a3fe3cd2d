package eu.shifthub.hub.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell is stored as it was written or rejected; never a little different. */
@EngineTest
class CsvCellTest {
    private static final CsvDialect DIALECT = new CsvDialect(";", "\"", "\"", true, 0);

    private final QueryEngine engine;
    private final Tables tables;

    CsvCellTest(QueryEngine engine, Tables tables) {
        this.engine = engine;
        this.tables = tables;
    }

    @ParameterizedTest
    @CsvSource({
        "TIMESTAMP, , 2024-01-01T10:00:00+05:00",
        "TIMESTAMP, , 2024-01-01T10:00:00Z",
        "TIMESTAMP, , 2024-07-01 10:00:00 America/New_York",
        "TIMESTAMP, , 2024-07-01 10:00:00.1234567",
        "TIMESTAMP, , 24-07-01 10:00:00",
        "TIMESTAMP, , infinity",
        "TIMESTAMPTZ, , 2024-01-01T10:00:00",
        "TIMESTAMPTZ, , 2024-01-01",
        "TIME, , 10:00:00+05",
        "DATE, , 24-01-01",
        "DATE, , 2024-01-01 (BC)",
        "DATE, %d/%m/%Y, 01/02/24",
        "DATE, %d/%m/%Y, 1/2/024",
        "DATE, %d/%m/%Y, 01/02/2024 10:00",
        "DATE, %d.%m.%Y, 01x02x2024",
        "DATE, %Y%m%d, 240101",
        "TIMESTAMP, %d/%m/%Y %H:%M, 01/02/24 10:00",
        "DOUBLE, , 12345678901234567.12345",
        "DOUBLE, , 99999999999999999999.123456",
        "DOUBLE, , 12345678901234567",
        "DOUBLE, , 0.12345678901234567890",
        "DOUBLE, , 1e400",
        "DOUBLE, , 1e-400",
        "DOUBLE, , NaN",
        "BIGINT, , 9223372036854775808",
        "BIGINT, , 0x1F",
        "INTEGER, , 2147483648",
        "'DECIMAL(18,2)', , 1.239",
        "'DECIMAL(18,2)', , 1e5"
    })
    void rejectsWhatWouldBeAltered(String type, String format, String cell) {
        CsvImported imported = load(type, format, cell);

        assertThat(imported.firstRejects()).extracting(CsvReject::raw).containsExactly(cell);
        assertThat(imported.table().rows()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "TIMESTAMP, , 2024-01-01T10:00, 2024-01-01T10:00",
        "TIMESTAMP, , 2024-1-1 9:05:07.123456000, 2024-01-01T09:05:07.123456",
        "TIMESTAMP, , 2024-01-01, 2024-01-01T00:00",
        "TIMESTAMPTZ, , 2024-01-01T10:00:00+05:00, 2024-01-01T05:00:00Z",
        "TIMESTAMPTZ, , 2024-01-01T10:00:00Z, 2024-01-01T10:00:00Z",
        "TIMESTAMPTZ, , 2024-07-01 10:00:00 Europe/Paris, 2024-07-01T08:00:00Z",
        "DATE, %d/%m/%Y, 1/2/2024, 2024-02-01",
        "DATE, %d/%m/%y, 01/02/24, 2024-02-01",
        "DATE, %Y%m%d, 20240201, 2024-02-01",
        "DATE, %d %B %Y, 1 February 2024, 2024-02-01",
        "TIMESTAMP, %d.%m.%Y %H:%M:%S, 31.12.2024 23:59:58, 2024-12-31T23:59:58",
        "DOUBLE, , 42.34645892456782, 42.34645892456782",
        "DOUBLE, , -0.000012345, -1.2345E-5",
        "DOUBLE, , 100000000000000000000, 1.0E20",
        "DOUBLE, , 6.02214076e23, 6.02214076E23",
        "DOUBLE, , 0.0000, 0.0",
        "DOUBLE, , 1.50, 1.5",
        "TIME, , 10:00, 10:00"
    })
    void keepsWhatIsWrittenWell(String type, String format, String cell, String value) {
        CsvImported imported = load(type, format, cell);

        assertThat(imported.firstRejects()).isEmpty();
        View view = new View(
                new ViewName("w", "t"),
                new Source.Parquet(imported.table().sha256()),
                List.of(ViewColumn.plain("a")),
                new Predicate.True());
        assertThat(tables.ask(Scope.of(view), "SELECT a FROM w.t"))
                .singleElement()
                .satisfies(row -> assertThat(row.getFirst()).hasToString(value));
    }

    @ParameterizedTest
    @CsvSource({
        "12345678901234567.12345|1.00001, 'DECIMAL(22,5)'",
        "42.34645892456782|-71.0589, DOUBLE",
        "99999999999999999999999999999999999.123456|1, TEXT",
        "1e400|1e5, TEXT",
        "1e-400|1e5, TEXT",
        "€10|$20, TEXT",
        "€10|€20, BIGINT",
        "+33612345678|+33612345679, TEXT",
        "+1|-2, BIGINT"
    })
    void guessesATypeThatKeepsEachCell(String cells, String type) {
        List<String> lines = new ArrayList<>(List.of("a;b"));
        for (String cell : cells.split("\\|")) {
            lines.add(cell + ";x");
        }

        CsvSniff sniff = engine.sniffCsv(tables.file(String.join("\n", lines) + "\n"), CsvOptions.GUESS_ALL);

        assertThat(sniff.columns().getFirst().type()).hasToString(type);
    }

    private CsvImported load(String type, String format, String cell) {
        CsvColumn column = new CsvColumn(0, "a", ColumnType.parse(type), format, false);
        CsvImport instructions =
                new CsvImport(DIALECT, 2, List.of(column), List.of(), CsvImport.OnReject.REJECT_ROWS, List.of());
        return engine.importCsv(tables.file("a;b\n" + cell + ";x\n"), instructions, new Cancellation());
    }
}

package eu.shifthub.hub.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.shifthub.hub.engine.ColumnType.Kind;
import eu.shifthub.hub.engine.CsvImport.OnReject;
import eu.shifthub.hub.engine.RejectReason.Code;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.storage.Blobs;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EngineTest
class CsvTest {
    private static final CsvDialect COMMAS = new CsvDialect(",", "\"", "\"", true, 0);

    private final Tables tables;
    private final QueryEngine engine;
    private final Blobs blobs;

    CsvTest(Tables tables, QueryEngine engine, Blobs blobs) {
        this.tables = tables;
        this.engine = engine;
        this.blobs = blobs;
    }

    private CsvImported load(String text, OnReject onReject, CsvColumn... columns) {
        return load(tables.file(text), COMMAS, columns.length, onReject, columns);
    }

    private CsvImported load(Path file, CsvDialect dialect, int width, OnReject onReject, CsvColumn... columns) {
        return engine.importCsv(
                file,
                new CsvImport(dialect, width, List.of(columns), List.of("NA"), onReject, List.of()),
                new Cancellation());
    }

    private List<List<@Nullable Object>> rows(CsvImported imported) {
        return rows(imported, "FROM t");
    }

    private List<List<@Nullable Object>> rows(CsvImported imported, String sql) {
        View view = new View(
                new ViewName("w", "t"),
                new Source.Parquet(imported.table().sha256()),
                imported.table().columns().stream()
                        .map(column -> ViewColumn.plain(column.name()))
                        .toList(),
                new Predicate.True());
        return tables.ask(Scope.of(view), sql);
    }

    private static CsvColumn column(int position, String name, Kind kind) {
        return new CsvColumn(position, name, ColumnType.of(kind));
    }

    private static CsvColumn text(int position) {
        return column(position, "c" + position, Kind.TEXT);
    }

    @Test
    void guessesDialectNamesAndTypes() {
        CsvSniff sniff = engine.sniffCsv(tables.file("""
                        Num RPPS;Nom;Montant;Prix;Code postal;Date accréditation;Vu;Oui
                        10001;Éva;"1 234,50";$1,153.5;01000;31/12/2020;2023-01-27T16:17:47Z;true
                        10002;"D;E";12,00;;75001;01/02/2021;2023-01-27T16:17:47Z;false
                        """), CsvOptions.GUESS_ALL);

        assertThat(sniff.dialect()).isEqualTo(new CsvDialect(";", "\"", "\"", true, 0));
        assertThat(sniff.columns())
                .containsExactly(
                        column(0, "Num RPPS", Kind.TEXT),
                        column(1, "Nom", Kind.TEXT),
                        new CsvColumn(2, "Montant", ColumnType.decimal(18, 2), null, true),
                        new CsvColumn(3, "Prix", ColumnType.decimal(18, 1), null, false),
                        column(4, "Code postal", Kind.TEXT),
                        new CsvColumn(5, "Date accréditation", ColumnType.of(Kind.DATE), "%d/%m/%Y", false),
                        column(6, "Vu", Kind.TIMESTAMPTZ),
                        column(7, "Oui", Kind.BOOLEAN));
        assertThat(sniff.preview().get(1))
                .containsExactly("10002", "D;E", "12,00", null, "75001", "01/02/2021", "2023-01-27T16:17:47Z", "false");
    }

    @Test
    void storesEachTypeExactly() {
        CsvImported imported = load(
                """
                a,b,c,d,e,f,g,h
                " x ",7,"$1,153,214.53 ","1.234,5",1e3,31/12/2020,2023-01-27T16:17:47Z,oui
                NA,,NA,NA,NA,NA,NA,NA
                """,
                OnReject.STOP,
                text(0),
                column(1, "b", Kind.INTEGER),
                new CsvColumn(2, "c", ColumnType.decimal(12, 2)),
                new CsvColumn(3, "d", ColumnType.decimal(12, 2), null, true),
                column(4, "e", Kind.DOUBLE),
                new CsvColumn(5, "f", ColumnType.of(Kind.DATE), "%d/%m/%Y", false),
                column(6, "g", Kind.TIMESTAMPTZ),
                column(7, "h", Kind.BOOLEAN));

        assertThat(rows(imported))
                .containsExactly(
                        Arrays.asList(
                                " x ",
                                7,
                                new BigDecimal("1153214.53"),
                                new BigDecimal("1234.50"),
                                1000.0,
                                LocalDate.of(2020, 12, 31),
                                Instant.parse("2023-01-27T16:17:47Z"),
                                true),
                        Arrays.asList(null, null, null, null, null, null, null, null));
        assertThat(imported.rejectsSha256()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INTEGER|1.5",
                "INTEGER|3000000000",
                "INTEGER|1e3",
                "INTEGER|12a",
                "BIGINT|1,5",
                "BIGINT|99999999999999999999",
                "DECIMAL(6,2)|1.239",
                "DECIMAL(6,2)|1,5",
                "DECIMAL(6,2)|12345678",
                "DECIMAL(6,2)|1.2.3",
                "DECIMAL(6,2)|--1",
                "DECIMAL(6,2)|$",
                "DOUBLE|1,5",
                "DOUBLE|abc",
                "BOOLEAN|2",
                "DATE|2020-02-30",
                "DATE|31/12/2020",
                "DATE|2020-01-01 10:00",
                "TIMESTAMP|yesterday",
                "TIMESTAMP|2020-01-01 10:00:00.1234567",
                "TIMESTAMPTZ|2020-01-01 10:00:00.1234567Z",
                "TIME|10:00:00.1234567",
                "UUID|x"
            })
    void rejectsWhatWouldHaveToBeChangedToFit(String type, String cell) {
        CsvImported imported =
                load("a\n\"" + cell + "\"\n", OnReject.REJECT_ROWS, new CsvColumn(0, "a", ColumnType.parse(type)));

        assertThat(imported.rowsRejected()).isEqualTo(1);
        assertThat(imported.table().rows()).isZero();
    }

    @Test
    void rejectsRowsAndTellsLineColumnAndReason() throws IOException {
        CsvImported imported = load(
                "id,when,note\n1,2020-01-01,\"two\nlines\"\nx,2020-01-02,b\n\n3,soon,c\n4,2020-01-04\n5,2020-01-05,\"q\" r\n6,2020-01-06,f",
                OnReject.REJECT_ROWS,
                column(0, "id", Kind.BIGINT),
                column(1, "when", Kind.DATE),
                column(2, "note", Kind.TEXT));

        assertThat(imported.firstRejects())
                .containsExactly(
                        new CsvReject(4, "id", "x", RejectReason.of(Code.NOT_WHOLE)),
                        new CsvReject(6, "when", "soon", RejectReason.parse("NOT_A_DATE\tlike=2025-12-31")),
                        new CsvReject(7, null, "4,2020-01-04", RejectReason.parse("CELLS\texpected=3\tfound=2")),
                        new CsvReject(8, null, "5,2020-01-05,\"q\" r", RejectReason.of(Code.QUOTE)));
        assertThat(imported.rowsRead()).isEqualTo(6);
        assertThat(imported.rowsRejected()).isEqualTo(4);
        assertThat(rows(imported))
                .containsExactly(
                        List.of(1L, LocalDate.of(2020, 1, 1), "two\nlines"),
                        List.of(6L, LocalDate.of(2020, 1, 6), "f"));
        assertThat(Files.readString(blobs.path(String.valueOf(imported.rejectsSha256()))))
                .startsWith("line,column,raw,reason\n4,id,x,NOT_WHOLE\n");
    }

    @Test
    void looksCloselyAtCellsThatOnlySeemPlain() {
        CsvImported imported = load(
                "a,b,c,d\n1,1.234,2020-02-29,2.5\n,,infinity,\n,,0044-03-15 (BC),\n,,2021-02-29,\n1e2,1.5,,\n007,-0,,-0\n",
                OnReject.KEEP_AS_NULL,
                column(0, "a", Kind.BIGINT),
                new CsvColumn(1, "b", ColumnType.decimal(12, 3), null, true),
                column(2, "c", Kind.DATE),
                new CsvColumn(3, "d", ColumnType.decimal(12, 1)));

        assertThat(rows(imported))
                .containsExactly(
                        Arrays.asList(1L, new BigDecimal("1234.000"), LocalDate.of(2020, 2, 29), new BigDecimal("2.5")),
                        Arrays.asList(null, null, null, null),
                        Arrays.asList(null, null, null, null),
                        Arrays.asList(null, null, null, null),
                        Arrays.asList(null, null, null, null),
                        Arrays.asList(7L, new BigDecimal("0.000"), null, new BigDecimal("0.0")));
        assertThat(imported.firstRejects())
                .extracting(CsvReject::raw)
                .containsExactly("infinity", "0044-03-15 (BC)", "2021-02-29", "1e2", "1.5");
    }

    @Test
    void changesNothingInAFileThatIsPlainOnlyInItsBeginning() {
        String plain = "1,2.50,\"3,25\",2020-02-29,1.5,2020-01-01 10:00\n".repeat(40_000);
        CsvImported imported = load(
                "a,b,c,d,e,f\n" + plain
                        + " 2 ,\"$1,000.5\",\"1.000,5\",2020-02-28, 1e3,2020-01-01T10:00:00.123456\n"
                        + "+3,NA,NA,NA,NA,NA\n",
                OnReject.STOP,
                column(0, "a", Kind.BIGINT),
                new CsvColumn(1, "b", ColumnType.decimal(12, 2)),
                new CsvColumn(2, "c", ColumnType.decimal(12, 2), null, true),
                column(3, "d", Kind.DATE),
                column(4, "e", Kind.DOUBLE),
                column(5, "f", Kind.TIMESTAMP));

        assertThat(imported.table().rows()).isEqualTo(40_002);
        assertThat(rows(imported, "SELECT DISTINCT * FROM t ORDER BY a"))
                .containsExactly(
                        Arrays.asList(
                                1L,
                                new BigDecimal("2.50"),
                                new BigDecimal("3.25"),
                                LocalDate.of(2020, 2, 29),
                                1.5,
                                LocalDateTime.of(2020, 1, 1, 10, 0)),
                        Arrays.asList(
                                2L,
                                new BigDecimal("1000.50"),
                                new BigDecimal("1000.50"),
                                LocalDate.of(2020, 2, 28),
                                1000.0,
                                LocalDateTime.of(2020, 1, 1, 10, 0, 0, 123_456_000)),
                        Arrays.asList(3L, null, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource({"'DECIMAL(12,2)',1.239", "BIGINT,1.5", "BIGINT,1e3", "DATE,2021-02-29", "DATE,infinity", "BIGINT,2 000x"
    })
    void rejectsWhatDoesNotFitThoughAllBeforeWasPlain(String type, String cell) {
        CsvImported imported = load(
                "a,b\n" + (type.equals("DATE") ? "2020-02-29,x\n" : "1,x\n").repeat(300_000) + cell + ",y\n",
                OnReject.REJECT_ROWS,
                new CsvColumn(0, "a", ColumnType.parse(type)),
                text(1));

        assertThat(imported.table().rows()).isEqualTo(300_000);
        assertThat(imported.firstRejects())
                .singleElement()
                .satisfies(reject -> assertThat(reject).isEqualTo(new CsvReject(300_002, "a", cell, reject.reason())));
    }

    @Test
    void readsAPlainFileWithOneLongLine() {
        String text = "y".repeat(3 << 20);
        CsvImported imported = load("a,b\n1,x\n2," + text + "\n", OnReject.STOP, column(0, "a", Kind.BIGINT), text(1));

        assertThat(rows(imported)).containsExactly(List.of(1L, "x"), List.of(2L, text));
        assertThat(imported.rejectsSha256()).isNull();
    }

    @Test
    void makesTwoColumnsOfOne() {
        CsvImported imported = load(
                tables.file("a\n12\n"),
                COMMAS,
                1,
                OnReject.STOP,
                column(0, "number", Kind.BIGINT),
                column(0, "text", Kind.TEXT));

        assertThat(rows(imported)).containsExactly(List.of(12L, "12"));
    }

    @Test
    void namesTheLineThatIsNotUtf8() throws IOException {
        Path file = tables.file("");
        Files.write(file, ("a\n" + "1\n".repeat(700_000) + "caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> load(file, COMMAS, 1, OnReject.REJECT_ROWS, text(0)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem()).isEqualTo(EngineProblem.CSV_NOT_UTF8))
                .hasMessage("Line 700002 of the file is not written in UTF-8. Choose another encoding.");
    }

    @Test
    void storesTheTableSortedByItsKey() {
        CsvImported imported = engine.importCsv(
                tables.file("a,b\n3,x\n,w\n1,y\n2,z\n"),
                new CsvImport(
                        COMMAS,
                        2,
                        List.of(column(0, "a", Kind.BIGINT), text(1)),
                        List.of("NA"),
                        OnReject.STOP,
                        List.of(new Order("a", false))),
                new Cancellation());

        assertThat(rows(imported))
                .containsExactly(List.of(1L, "y"), List.of(2L, "z"), List.of(3L, "x"), Arrays.asList(null, "w"));
    }

    @Test
    void keepsRowsWithAnEmptyCellWhereAsked() {
        CsvImported imported = load(
                "a,b\n1,x\n2,7\n", OnReject.KEEP_AS_NULL, column(0, "a", Kind.BIGINT), column(1, "b", Kind.BIGINT));

        assertThat(rows(imported)).containsExactly(Arrays.asList(1L, null), Arrays.asList(2L, 7L));
        assertThat(imported.cellsEmptied()).isEqualTo(1);
        assertThat(imported.rowsRejected()).isZero();
        assertThat(imported.firstRejects())
                .singleElement()
                .extracting(CsvReject::line)
                .isEqualTo(2L);
    }

    @Test
    void stopsAtTheFirstRejectWhereAsked() {
        assertThatThrownBy(() -> load("a\n1\nx\n", OnReject.STOP, column(0, "a", Kind.BIGINT)))
                .hasMessageStartingWith(
                        "Line 3 of the file, column a: not a whole number, or one with too many digits (x). Nothing was imported.");
    }

    @ParameterizedTest
    @CsvSource({"'a,b\n1,\"x\n2,y\n3,z\n', 2", "'a,b\n1,x\n2,\"y\n3,\"z\n4,w\n', 3"})
    void stopsAtAnUnclosedQuoteAndSaysWhere(String text, long line) {
        assertThatThrownBy(() -> load(text, OnReject.REJECT_ROWS, text(0), text(1)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> assertThat(thrown.problem()).isEqualTo(EngineProblem.CSV_UNCLOSED_QUOTE))
                .hasMessageContaining("line " + line + " ");
    }

    @Test
    void keepsColumnsThatAreChosenUnderTheirNewNames() {
        CsvImported imported = load(
                tables.file("a,b,c\n1,2,3\n"),
                COMMAS,
                3,
                OnReject.STOP,
                column(2, "third", Kind.BIGINT),
                column(0, "it's \"first\"", Kind.TEXT));

        assertThat(imported.table().columns())
                .extracting(ResultColumn::name)
                .containsExactly("third", "it's \"first\"");
        assertThat(rows(imported)).containsExactly(List.of(3L, "1"));
    }

    @Test
    void readsMixedLineEndsBlankLinesAndNulBytes() {
        CsvImported imported =
                load("a,b\r\n1,x\n\n2,y\r3,\0z\r\n4,w", OnReject.REJECT_ROWS, column(0, "a", Kind.BIGINT), text(1));

        assertThat(rows(imported)).containsExactly(List.of(1L, "x"), List.of(2L, "y"), List.of(4L, "w"));
        assertThat(imported.firstRejects()).singleElement().satisfies(reject -> {
            assertThat(reject.reason()).isEqualTo(RejectReason.of(Code.NUL));
            assertThat(reject.line()).isEqualTo(5);
        });
    }

    @Test
    void storesAHeaderWithoutRowsAsAnEmptyTable() {
        CsvImported imported = load("a,b\n", OnReject.STOP, text(0), text(1));

        assertThat(imported.rowsRead()).isZero();
        assertThat(rows(imported)).isEmpty();
    }

    @Test
    void refusesAnEmptyAndABinaryFile() throws IOException {
        Path binary = tables.file("");
        assertThatThrownBy(() -> engine.sniffCsv(binary, CsvOptions.GUESS_ALL)).hasMessage("The file is empty.");
        Files.write(binary, new byte[] {0x50, 0x4b, 3, 4, 0, 0, 0, 0, 1, 2});
        assertThatThrownBy(() -> engine.sniffCsv(binary, CsvOptions.GUESS_ALL)).hasMessage("This is not a text file.");
        assertThatThrownBy(() -> load(binary, COMMAS, 1, OnReject.REJECT_ROWS, text(0)))
                .hasMessage("This is not a text file.");
    }

    @Test
    void countsLinesInAFileThatSeveralThreadsRead() throws IOException {
        String filler = "x".repeat(200);
        Path file = tables.file("");
        try (var writer = Files.newBufferedWriter(file)) {
            writer.write("a,b\n");
            for (int i = 0; i < 300_000; i++) {
                writer.write((i % 100_000 == 99_999 ? "bad" + i : i) + "," + filler + "\n");
            }
        }

        CsvImported imported = load(file, COMMAS, 2, OnReject.REJECT_ROWS, column(0, "a", Kind.BIGINT), text(1));

        assertThat(imported.firstRejects())
                .containsExactly(
                        new CsvReject(100_001, "a", "bad99999", RejectReason.of(Code.NOT_WHOLE)),
                        new CsvReject(200_001, "a", "bad199999", RejectReason.of(Code.NOT_WHOLE)),
                        new CsvReject(300_001, "a", "bad299999", RejectReason.of(Code.NOT_WHOLE)));
        assertThat(imported.table().rows()).isEqualTo(299_997);
    }

    @Test
    void readsThousandsOfColumns() {
        int width = 5_000;
        String header = IntStream.range(0, width).mapToObj(i -> "h" + i).collect(Collectors.joining(","));
        String row = IntStream.range(0, width).mapToObj(Integer::toString).collect(Collectors.joining(","));
        Path file = tables.file(header + "\n" + row + "\n");

        CsvSniff sniff = engine.sniffCsv(file, CsvOptions.GUESS_ALL);
        CsvImported imported = load(
                file, sniff.dialect(), width, OnReject.STOP, sniff.columns().toArray(CsvColumn[]::new));

        assertThat(imported.table().columns()).hasSize(width);
        assertThat(imported.table().rows()).isEqualTo(1);
    }

    @Test
    void listsALineThatIsTooLong() {
        CsvImported imported = load(
                "a,b\n1,x\n2," + "y".repeat(20 << 20) + "\n3,z\n",
                OnReject.REJECT_ROWS,
                column(0, "a", Kind.BIGINT),
                text(1));

        assertThat(rows(imported)).containsExactly(List.of(1L, "x"), List.of(3L, "z"));
        assertThat(imported.firstRejects())
                .singleElement()
                .satisfies(reject -> assertThat(reject.reason().words()).isEqualTo("longer than 16 MB"));
    }

    @Test
    void importsTheSharedFilesWhole() throws IOException {
        Path shared = sharedData();
        assumeTrue(shared != null, "no shared data on this machine");
        List<Path> files;
        try (var found = Files.walk(shared)) {
            files = found.filter(file -> file.toString().endsWith(".csv")).toList();
        }
        for (Path file : files) {
            CsvSniff sniff = engine.sniffCsv(file, CsvOptions.GUESS_ALL);
            CsvImported imported = load(
                    file,
                    sniff.dialect(),
                    sniff.header().size(),
                    OnReject.REJECT_ROWS,
                    sniff.columns().toArray(CsvColumn[]::new));
            assertThat(imported.rowsRejected()).as(file.toString()).isZero();
            if (file.getFileName().toString().startsWith("inpatient")) {
                assertThat(imported.table().rows()).isEqualTo(27_916);
                assertThat(sniff.columns().get(3).type()).isEqualTo(ColumnType.decimal(18, 2));
                assertThat(sniff.header()).contains("Total Discharges");
            }
        }
    }

    private static @Nullable Path sharedData() {
        List<Path> candidates = new ArrayList<>();
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            candidates.add(folder.resolve("shared/data"));
        }
        String configured = System.getenv("HUB_SHARED_DATA");
        if (configured != null) {
            candidates.add(Path.of(configured));
        }
        return candidates.stream().filter(Files::isDirectory).findFirst().orElse(null);
    }

    @Test
    void parsesTimestampsWithAFormat() {
        CsvImported imported = load(
                "a\n31.12.2020 23:59\n",
                OnReject.STOP,
                new CsvColumn(0, "a", ColumnType.of(Kind.TIMESTAMP), "%d.%m.%Y %H:%M", false));

        assertThat(rows(imported)).containsExactly(List.of(LocalDateTime.of(2020, 12, 31, 23, 59)));
    }
}

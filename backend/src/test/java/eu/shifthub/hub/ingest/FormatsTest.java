package eu.shifthub.hub.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.engine.CsvImport.OnReject;
import eu.shifthub.hub.engine.CsvReject;
import eu.shifthub.hub.engine.RejectReason;
import eu.shifthub.hub.reader.ReadPart;
import eu.shifthub.hub.storage.Blobs;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** JSON, Parquet and archives, sound and broken. */
@HubTest
@org.springframework.context.annotation.Import({World.class, FormatRoom.class})
class FormatsTest {
    @Autowired
    FormatRoom room;

    @TempDir
    Path folder;

    @Autowired
    Blobs blobs;

    @Test
    void flattensObjectsInJsonAndKeepsNumbersAsTheyAreWritten() {
        byte[] json = FormatRoom.text("""
                [{"id": 1, "exact": 0.10, "who": {"name": "Ann", "at": {"city": "Liège", "geo": {"x": {"y": 1}}}}},
                 {"id": 2, "tags": ["a", "b"], "seen": "2024-05-06", "ok": true, "exact": 12345.678},
                 {"id": 3, "code": "007", "empty": null, "exact": 1, "ok": false}]""");

        Import done = room.run("people.json", json, null);

        assertThat(room.columns(done))
                .isEqualTo("id BIGINT, exact DECIMAL, who.name TEXT, who.at.city TEXT, who.at.geo TEXT, tags TEXT,"
                        + " seen DATE, ok BOOLEAN, code TEXT, empty TEXT");
        assertThat(room.ask(done, "select \"who.at.city\", \"who.at.geo\", tags, seen, code, exact from t order by id"))
                .containsExactly(
                        "Liège|{\"x\":{\"y\":1}}|null|null|null|0.100",
                        "null|null|[\"a\",\"b\"]|2024-05-06|null|12345.678",
                        "null|null|null|null|007|1.000");
    }

    @Test
    void keepsEachDigitOfNumbersInJson() {
        Import mixed = room.run(
                "a.ndjson",
                FormatRoom.text(
                        "{\"a\":1.5,\"b\":1.5,\"c\":1E400}\n{\"a\":12345678901234567890,\"b\":12345678901234567,"
                                + "\"c\":1}\n{\"a\":0.1234567890123456789,\"b\":0.30000000000000004,\"c\":2}\n"),
                null);
        Import doubles = room.run("b.ndjson", FormatRoom.text("{\"a\":0.30000000000000004}\n{\"a\":1e22}\n"), null);

        assertThat(room.columns(mixed)).isEqualTo("a TEXT, b DECIMAL, c TEXT");
        assertThat(room.ask(mixed, "select a, b, c from t"))
                .containsExactly(
                        "1.5|1.50000000000000000|1E400",
                        "12345678901234567890|12345678901234567.00000000000000000|1",
                        "0.1234567890123456789|0.30000000000000004|2");
        assertThat(room.columns(doubles)).isEqualTo("a DOUBLE");
        assertThat(doubles.rowsRejected()).isZero();
    }

    @Test
    void rejectsRecordsWithCharactersThatNoTextCanHold() {
        Import done = room.run(
                "a.ndjson",
                FormatRoom.text(
                        "{\"a\":\"\\ud83d\\ude00\"}\n{\"a\":\"x\\ud800\"}\n{\"a\":\"\\u0000\"}\n{\"\\udc00\":1}\n"),
                null);

        assertThat(room.columns(done)).isEqualTo("a TEXT");
        assertThat(room.ask(done, "select a from t")).containsExactly("\ud83d\ude00");
        assertThat(done.rejects())
                .extracting(
                        CsvReject::line,
                        CsvReject::raw,
                        reject -> reject.reason().code())
                .containsExactly(
                        Tuple.tuple(2L, "x\\ud800", RejectReason.Code.HALF_CHARACTER),
                        Tuple.tuple(3L, "\\u0000", RejectReason.Code.NUL),
                        Tuple.tuple(4L, "\\udc00", RejectReason.Code.HALF_CHARACTER));
    }

    @Test
    void keepsMomentsAsTextThatAreFinerThanAMicrosecond() {
        Import done = room.run(
                "a.ndjson",
                FormatRoom.text("{\"a\":\"2024-01-01T10:00:00.123456789\"}\n{\"a\":\"2024-01-01T10:00:00\"}\n"),
                null);

        assertThat(room.ask(done, "select a from t"))
                .containsExactly("2024-01-01T10:00:00.123456789", "2024-01-01T10:00:00");
    }

    @Test
    void tellsAnEmptyTextFromNoneInJson() {
        Import done = room.run("a.json", FormatRoom.text("[{\"a\": \"\", \"b\": 1}, {\"b\": 2}]"), null);

        assertThat(room.ask(done, "select b from t where a = ''")).containsExactly("1");
        assertThat(room.ask(done, "select b from t where a is null")).containsExactly("2");
    }

    @Test
    void takesEachListOfAnObjectAsAPart() {
        byte[] json = FormatRoom.text(
                "{\"made\": \"2024\", \"visits\": [{\"v\": 1}, {\"v\": 2}], \"wards\": [{\"w\": 1}], \"n\": [1, 2]}");

        ImportPreview preview = room.preview("all.json", json, null);
        Import one = room.run("one.json", FormatRoom.text("{\"data\": [{\"v\": 1}], \"next\": null}"), null);

        assertThat(preview.parts()).extracting(ImportPart::name).containsExactly("visits", "wards");
        assertThat(preview.part()).isEqualTo("visits");
        assertThat(one.notes()).extracting(ReadPart.Note::code).containsExactly("JSON_LIST");
    }

    @Test
    void rejectsBrokenLinesOfNdjsonAndNamesThem() {
        byte[] lines = FormatRoom.text("{\"a\":1}\n{\"a\":2}\n{\"a\":\n\n{\"a\":4,\"a\":5}\n[1]\n{\"a\":6}\n");

        Import done = room.run("rows.ndjson", lines, null);
        Import stopped = room.run("rows.ndjson", lines, null, List.of(), OnReject.STOP);

        assertThat(done.rowsRead()).isEqualTo(6);
        assertThat(done.rowsStored()).isEqualTo(3);
        assertThat(done.rejects()).extracting(CsvReject::line).containsExactly(3L, 5L, 6L);
        assertThat(failure(stopped).parameters()).containsEntry("line", "3");
    }

    @Test
    void joinsWhatTheReaderRejectsWithWhatDoesNotFit() throws IOException {
        byte[] lines = FormatRoom.text("{\"a\":\"1\"}\n{\"a\":\"x\"}\n{\"a\n{\"a\":\"3\"}\n");
        List<ColumnCorrection> whole = List.of(new ColumnCorrection(
                0, null, ColumnType.BIGINT, null, null, null, false, null, null, null, null, null));

        Import done = room.run("rows.ndjson", lines, null, whole, OnReject.REJECT_ROWS);

        assertThat(done.rowsRead()).isEqualTo(4);
        assertThat(done.rowsRejected()).isEqualTo(2);
        assertThat(Files.readString(blobs.path(Objects.requireNonNull(done.rejectsBlob())))
                        .lines())
                .hasSize(3)
                .startsWith("line,column,raw,reason")
                .anyMatch(line -> line.startsWith("2,a,x,"))
                .anyMatch(line -> line.startsWith("3,,"));
    }

    @Test
    void refusesJsonThatIsNestedTenThousandLevelsDeepOrBroken() {
        assertRefused("deep.json", "[{\"a\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}]", "reader.JSON_TOO_DEEP");
        assertRefused("broken.json", "[{\"a\": 1},\n {\"a\": }]", "reader.JSON_WRONG");
        assertRefused("numbers.json", "[1, 2, 3]", "reader.JSON_NO_TABLE");
        Import broken = room.run("broken.json", FormatRoom.text("[{\"a\": 1},\n {\"a\": }]"), null);
        assertThat(failure(broken).parameters()).containsEntry("line", "2");
    }

    @Test
    void keepsTheTypesOfParquetAndWritesNestedColumnsAsJson() throws IOException {
        byte[] parquet = parquet("a;n;day\nx;1,5;2024-01-02\ny;2,5;2024-01-03\n");

        ImportPreview preview = room.preview("t.parquet", parquet, null);
        Import done = room.run("t.parquet", parquet, null);

        assertThat(preview.parts()).extracting(ImportPart::rows).containsExactly(2L);
        assertThat(room.columns(done)).isEqualTo("a TEXT, n DECIMAL, day DATE");
        assertThat(room.ask(done, "select a, n, day from t order by a"))
                .containsExactly("x|1.5|2024-01-02", "y|2.5|2024-01-03");
    }

    @Test
    void castsColumnsOfParquetAndReportsWhatDoesNotFit() throws IOException {
        byte[] parquet = parquet("a;b\n1;x\nq;y\n3;z\n");
        List<ColumnCorrection> corrections = List.of(
                new ColumnCorrection(
                        0, "number", ColumnType.BIGINT, null, null, null, false, null, null, null, null, null),
                new ColumnCorrection(1, null, null, null, null, null, true, null, null, null, null, null));

        Import done = room.run("t.parquet", parquet, null, corrections, OnReject.REJECT_ROWS);
        Import kept = room.run("t.parquet", parquet, null, corrections, OnReject.KEEP_AS_NULL);

        assertThat(room.columns(done)).isEqualTo("number BIGINT");
        assertThat(done.rowsRejected()).isEqualTo(1);
        assertThat(done.rejects())
                .extracting(CsvReject::line, CsvReject::raw)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2L, "q"));
        assertThat(kept.cellsEmptied()).isEqualTo(1);
        assertThat(kept.rowsStored()).isEqualTo(3);
    }

    @Test
    void keepsEachNanosecondOfParquet() throws IOException {
        byte[] parquet = parquet(
                "TIMESTAMP_NS '2024-01-01 10:00:00.123456789' AS fine,"
                        + " TIMESTAMP_NS '2024-01-01 10:00:00.123456' AS coarse,"
                        + " CAST('2024-01-01 10:00:00.5+05' AS TIMESTAMPTZ_NS) AS moment, CAST('10:00:00' AS TIME_NS) AS hour,"
                        + " 18446744073709551615::UBIGINT AS large, INTERVAL '1 month 2 days' AS span,"
                        + " [12345678901234567890.123456789::DECIMAL(38,9)] AS list",
                folder);

        ImportPreview preview = room.preview("t.parquet", parquet, null);
        Import done = room.run("t.parquet", parquet, null);

        assertThat(room.columns(done))
                .isEqualTo("fine TEXT, coarse TIMESTAMP, moment TIMESTAMP, hour TEXT, large DECIMAL, span TEXT,"
                        + " list TEXT");
        assertThat(
                        room.ask(
                                done,
                                "select fine, strftime(coarse, '%f'), epoch_ms(moment), hour::varchar, large, span, list from t"))
                .containsExactly("2024-01-01 10:00:00.123456789|123456|1704085200500|10:00:00|18446744073709551615"
                        + "|1 month 2 days|[12345678901234567890.123456789]");
        assertThat(preview.notes()).extracting(ReadPart.Note::code).containsExactly("FINER");
        assertThat(done.notes())
                .extracting(ReadPart.Note::message)
                .containsExactly("The column fine has times finer than a microsecond, so it is text.");
    }

    @Test
    void refusesDecimalsOfParquetThatItCannotKeep() throws IOException {
        byte[] wide = parquet("1 AS a, [12.5::DECIMAL(38,18)] AS b", folder);
        byte[] digits = {0x15, 0x24, 0x15, 0x4C};
        for (int at = indexOf(wide, digits); at >= 0; at = findIndex(wide, digits)) {
            wide[at + 3] = 0x50; // 40 digits
        }
        List<ColumnCorrection> without =
                List.of(new ColumnCorrection(1, null, null, null, null, null, true, null, null, null, null, null));

        assertThat(failure(room.run("t.parquet", wide, null)).problem()).isEqualTo("engine.PARQUET_TOO_PRECISE");
        assertThat(room.columns(room.run("t.parquet", wide, null, without, OnReject.REJECT_ROWS)))
                .isEqualTo("a BIGINT");
    }

    @Test
    void refusesParquetThatIsCutOffOrLies() throws IOException {
        byte[] parquet = parquet("a;n;day\n" + "x;1,5;2024-01-02\n".repeat(5_000));

        Import cut = room.run("cut.parquet", Arrays.copyOf(parquet, parquet.length / 2), null);
        byte[] lying = parquet.clone();
        ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(lying.length - 8, 2_000_000_000);
        Import long_ = room.run("lying.parquet", lying, null);
        byte[] scrambled = parquet.clone();
        Arrays.fill(scrambled, parquet.length - 200, parquet.length - 100, (byte) 0x55);
        Import footer = room.run("scrambled.parquet", scrambled, null);

        assertThat(failure(cut).problem()).startsWith("engine.PARQUET_");
        assertThat(failure(long_).problem()).startsWith("engine.PARQUET_");
        assertThat(failure(footer).problem()).startsWith("engine.");
        assertThat(failure(footer).traceId()).isNull();
        assertThat(room.run("t.parquet", parquet, null).rowsStored()).isEqualTo(5_000);
    }

    @Test
    void listsTheMembersOfAnArchiveAndImportsEach() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("../../visits.csv", FormatRoom.text("a;b\n1;é\n2;y\n"));
        files.put("folder/people.json", FormatRoom.text("[{\"p\": 1}, {\"p\": 2}, {\"p\": 3}]"));
        files.put("t.parquet", parquet("a;b\n1;x\n"));
        files.put("inner.zip", Workbook.zip(Map.of("x.csv", "a\n1\n")));
        files.put("__MACOSX/._visits.csv", new byte[] {1});
        files.put("page.html", FormatRoom.text("<html><title>A page</title><body>About <b>hearts</b></body></html>"));
        byte[] zip = Workbook.zipped(files);

        ImportPreview preview = room.preview("all.zip", zip, "visits.csv");
        Import visits = room.run("all.zip", zip, "visits.csv");
        Import people = room.run("all.zip", zip, "folder/people.json");
        Import table = room.run("all.zip", zip, "t.parquet");
        Import documents = room.run("all.zip", zip, "Documents");

        assertThat(preview.parts())
                .extracting(ImportPart::name)
                .containsExactlyInAnyOrder("visits.csv", "folder/people.json", "t.parquet", "Documents");
        assertThat(preview.columns()).extracting(ImportPreview.Guess::name).containsExactly("a", "b");
        assertThat(preview.notes()).extracting(ReadPart.Note::code).containsExactly("ZIP_IN_ZIP");
        assertThat(room.ask(visits, "select b from t order by a")).containsExactly("é", "y");
        assertThat(people.rowsStored()).isEqualTo(3);
        assertThat(table.rowsStored()).isEqualTo(1);
        assertThat(room.ask(documents, "select file_name, title from t where text ilike '%hearts%'"))
                .containsExactly("page.html|A page");
    }

    @Test
    void refusesArchivesThatAreBombsEmptyOrLocked() {
        byte[] bomb = Workbook.zipped(Map.of("zeros.csv", new byte[150 << 20]));

        Import refused = room.run("bomb.zip", bomb, null);

        assertThat(failure(refused).problem()).isEqualTo("reader.ZIP_BOMB");
        assertThat(failure(room.run("empty.zip", Workbook.zipped(Map.of()), null))
                        .problem())
                .isEqualTo("reader.ZIP_EMPTY");
        byte[] locked = Workbook.zip(Map.of("a.csv", "a;b\n1;2\n"));
        locked[6] |= 1;
        int directory = indexOf(locked, new byte[] {'P', 'K', 1, 2});
        locked[directory + 8] |= 1;
        assertThat(failure(room.run("locked.zip", locked, null)).problem()).isEqualTo("reader.ENCRYPTED");
    }

    @Test
    void knowsFilesByTheirContentWhateverTheirNames() {
        Import json = room.run("table.csv", FormatRoom.text("[{\"a\": 1}, {\"a\": 2}]"), null);
        Import csv = room.run("table.json", FormatRoom.text("a;b\n1;2\n"), null);

        assertThat(json.rowsStored()).isEqualTo(2);
        assertThat(csv.rowsStored()).isEqualTo(1);
        assertThatThrownBy(() -> room.preview("a.xlsx", new byte[0], null)).hasMessageContaining("is empty");
    }

    /** A Parquet file as the hub itself writes it. */
    private byte[] parquet(String csv) throws IOException {
        Import made = room.run("made.csv", FormatRoom.text(csv), null);
        return Files.readAllBytes(blobs.path(room.version(made).blob()));
    }

    /** A Parquet file as DuckDB writes it. */
    private static byte[] parquet(String columns, Path folder) throws IOException {
        Path file = folder.resolve("made.parquet");
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckDb.createStatement()) {
            statement.execute("COPY (SELECT " + columns + ") TO '" + file + "' (FORMAT parquet)");
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return Files.readAllBytes(file);
    }

    private void assertRefused(String name, String text, String problem) {
        assertThat(failure(room.run(name, FormatRoom.text(text), null)).problem())
                .isEqualTo(problem);
    }

    private static ImportFailure failure(Import done) {
        return Objects.requireNonNull(done.failure(), done::toString);
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        int found = findIndex(bytes, wanted);
        assertThat(found).isNotNegative();
        return found;
    }

    private static int findIndex(byte[] bytes, byte[] wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }
}

package eu.shifthub.hub.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.CsvImport.OnReject;
import eu.shifthub.hub.engine.CsvReject;
import eu.shifthub.hub.engine.Limits;
import eu.shifthub.hub.engine.Query;
import eu.shifthub.hub.engine.QueryEngine;
import eu.shifthub.hub.engine.Scope;
import eu.shifthub.hub.reader.ReadPart;
import eu.shifthub.hub.storage.Blobs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several files of one source make one table, whatever they are written in. */
@HubTest
@org.springframework.context.annotation.Import({World.class, FormatRoom.class})
class SeveralFilesTest {
    @Autowired
    FormatRoom room;

    @Autowired
    Blobs blobs;

    @Autowired
    QueryEngine engine;

    @Test
    void ofTextInWhicheverDialectAndOrderOfColumns() {
        Import done = run(files(
                "a.csv", text("id,name,day,amount\n1,x,2025-01-02,1\n2,y,2025-01-03,2\n"),
                "b.csv", "amount;day;name;id\n2,5;13/02/2025;Zoé;3\n".getBytes(ISO_8859_1)));

        assertThat(done.failure()).isNull();
        assertThat(room.columns(done)).isEqualTo("id BIGINT, name TEXT, day DATE, amount DECIMAL");
        assertThat(room.ask(done, "select * from t order by id"))
                .containsExactly("1|x|2025-01-02|1.0", "2|y|2025-01-03|2.0", "3|Zoé|2025-02-13|2.5");
    }

    @Test
    void tellingTheFileOfEachReject() throws IOException {
        ColumnCorrection number =
                new ColumnCorrection(1, null, ColumnType.BIGINT, null, null, null, false, null, null, null, null, null);
        byte[] archive = Workbook.zipped(files(
                "a.csv", text("k,n\na,1\nb,x\n"), "b.csv", text("k,n\nc,3\nd\n"), "c.csv", text("k,n\ne,5\nf,6\n")));

        Import done = room.runFiles(archive, List.of(number), OnReject.REJECT_ROWS);

        assertThat(done.failure()).isNull();
        assertThat(done)
                .extracting(Import::rowsRead, Import::rowsStored, Import::rowsRejected)
                .containsExactly(6L, 4L, 2L);
        assertThat(done.rejects())
                .extracting(CsvReject::file, CsvReject::line, CsvReject::raw)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a.csv", 3L, "x"),
                        org.assertj.core.groups.Tuple.tuple("b.csv", 3L, "d"));
        assertThat(Files.readString(blobs.path(Objects.requireNonNull(done.rejectsBlob()))))
                .isEqualTo("file,line,column,raw,reason\na.csv,3,n,x,NOT_WHOLE\n"
                        + "b.csv,3,,d,CELLS\texpected=2\tfound=1\n");
        Import stopped = room.runFiles(archive, List.of(number), OnReject.STOP);
        assertThat(Objects.requireNonNull(stopped.failure()).message()).startsWith("Line 3 of a.csv, column n:");
    }

    @Test
    void namingTheFileAndTheColumnsThatDiffer() {
        Import failed = run(files("a.csv", text("id,name\n1,x\n"), "b.csv", text("id,label\n2,y\n")));

        assertThat(failed.state()).isEqualTo(ImportState.FAILED);
        assertThat(Objects.requireNonNull(failed.failure()).message())
                .startsWith("The files do not have the same columns. b.csv lacks name of a.csv, and has label beside.");
    }

    @Test
    void ofParquet() {
        Import done = run(files(
                "a.parquet", parquet("select 1 as id, date '2025-01-01' as day"),
                "b.parquet", parquet("select date '2025-01-02' as day, 3000000000 as id")));

        assertThat(room.columns(done)).isEqualTo("id BIGINT, day DATE");
        assertThat(room.ask(done, "select * from t order by id"))
                .containsExactly("1|2025-01-01", "3000000000|2025-01-02");
    }

    @Test
    void ofTheSameSheetOfWorkbooks() {
        byte[] january = new Workbook()
                .sheet("Notes", row(1, "about"), "")
                .sheet("Visits", row(1, "ward", "n") + row(2, "North", "1") + row(3, "South", "2"), "")
                .bytes();
        byte[] february = new Workbook()
                .sheet("Visits", row(1, "ward", "n") + row(2, "East", "3"), "")
                .sheet("Other", row(1, "x", "y", "z") + row(2, "1", "2", "3") + row(3, "1", "2", "3"), "")
                .bytes();

        Import done = run(files("january.xlsx", january, "february.xlsx", february));

        assertThat(done.failure()).isNull();
        assertThat(room.ask(done, "select ward from t order by ward")).containsExactly("East", "North", "South");
    }

    @Test
    void ofObjectsWhichMayLeaveOutWhatHasNoValue() {
        Import done = run(files(
                "a.json",
                text("[{\"id\": 1, \"n\": 2}]"),
                "b.ndjson",
                text("{\"id\": 2, \"m\": \"x\"}\n{\"id\": 3}\n")));

        assertThat(done.failure()).isNull();
        assertThat(room.ask(done, "select id, n, m from t order by id"))
                .containsExactly("1|2|null", "2|null|x", "3|null|null");
        assertThat(done.notes())
                .extracting(ReadPart.Note::message)
                .contains("a.json has no m; it is empty there.", "b.ndjson has no n; it is empty there.");
    }

    @Test
    void ofFhirResources() {
        Import done =
                run(files("Patient.000.ndjson", text(patient(1) + patient(2)), "Patient.001.ndjson", text(patient(3))));

        assertThat(done.failure()).isNull();
        assertThat(done.rowsStored()).isEqualTo(3);
        assertThat(room.ask(done, "select id from t order by id")).containsExactly("p1", "p2", "p3");
    }

    @Test
    void leavingNoneOutSilently() {
        Import failed =
                run(files("a.csv", text("a\n1\n"), "b.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}));

        assertThat(Objects.requireNonNull(failed.failure()).message()).startsWith("b.xls cannot be read");
    }

    private Import run(Map<String, byte[]> files) {
        return room.runFiles(Workbook.zipped(files), List.of(), OnReject.REJECT_ROWS);
    }

    private static Map<String, byte[]> files(Object... namesAndBytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndBytes.length; i += 2) {
            files.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
        }
        return files;
    }

    private byte[] parquet(String sql) {
        try {
            return Files.readAllBytes(blobs.path(engine.materialise(
                            Scope.EMPTY,
                            new Query.Sql(sql),
                            List.of(),
                            new Limits(Duration.ofMinutes(1), 10),
                            new Cancellation())
                    .sha256()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            row.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted('A' + i, number, cells[i]));
        }
        return row.append("</row>").toString();
    }

    private static String patient(int number) {
        return "{\"resourceType\":\"Patient\",\"id\":\"p" + number + "\",\"gender\":\"female\"}\n";
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

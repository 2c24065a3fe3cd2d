package eu.shifthub.hub.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.NewDataset;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.engine.CsvImport.OnReject;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.storage.Uploads;
import eu.shifthub.hub.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import me.desair.tus.server.TusFileUploadService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a bad file gets: words that name it, the line, the column and the remedy; nothing half-imported; another try. */
@HubTest
@org.springframework.context.annotation.Import(World.class)
class BadFilesTest {
    @Autowired
    World world;

    @Autowired
    Imports imports;

    @Autowired
    Datasets datasets;

    @Autowired
    Uploads uploads;

    @Autowired
    TusFileUploadService tus;

    private Viewer.Person worker;
    private Workspace project;

    @BeforeEach
    void people() {
        worker = world.person(Role.WORKER);
        project = world.project(worker);
    }

    @Test
    void anUnclosedQuote() {
        assertRefused(
                "open.csv",
                "a,b\n1,x\n2,\"y\n3,z\n".getBytes(UTF_8),
                "A quote that opens at line 3 of open.csv is not closed. Correct that line, or import without quotes.");
    }

    @Test
    void aQuoteThatAnotherRecordCloses() {
        String rows = "1,x\n".repeat(100_000);
        assertRefused(
                "late.csv",
                ("a,b\n" + rows + "2,\"y\n3,\"z\n").getBytes(UTF_8),
                "A quote that opens at line 100002 of late.csv is not closed. Correct that line, or import without"
                        + " quotes.");
    }

    @Test
    void anotherEncodingThanTheBeginningSeemsToHave() {
        byte[] text = ("nom,n\n" + "abc,1\n".repeat(1_500_000) + "caf\u00e9,2\n").getBytes(ISO_8859_1);

        assertRefused("latin.csv", text, "Line 1500002 of latin.csv is not written in UTF-8. Choose another encoding.");
    }

    @Test
    void onlyAHeader() {
        assertRefused(
                "header.csv",
                "first name,last name,born\n".getBytes(UTF_8),
                "The file header.csv has a header, but no rows.");
    }

    @Test
    void aCellThatDoesNotFitWhereNothingMayBeRejected() {
        ColumnCorrection number =
                new ColumnCorrection(1, null, ColumnType.BIGINT, null, null, null, false, null, null, null, null, null);
        String upload = upload("cells.csv", "a,b\nx,1\ny,2\nz,three\n".getBytes(UTF_8));

        Import done = run(upload, List.of(number), OnReject.STOP);

        assertNothingOf(done);
        assertThat(failure(done).message())
                .startsWith(
                        "Line 4 of cells.csv, column b: not a whole number, or one with too many digits (three). Nothing was imported.")
                .endsWith("Correct the cell, or choose another type, or what becomes of rows that do not fit.");
    }

    @Test
    void aLineOfAHundredMegabytes() {
        Import done = run(
                upload("long.csv", withALongLine("1,some text\n".repeat(200_000))), List.of(), OnReject.REJECT_ROWS);

        assertThat(done.rowsStored()).as(() -> String.valueOf(done.failure())).isEqualTo(200_001);
        assertThat(done.rejects())
                .singleElement()
                .satisfies(reject -> assertThat(reject.line()).isEqualTo(200_002))
                .extracting(reject -> reject.reason().words())
                .isEqualTo("longer than 16 MB");
    }

    @Test
    void aLineOfAHundredMegabytesInTheBeginning() {
        Import second = run(upload("long.csv", withALongLine("")), List.of(), OnReject.REJECT_ROWS);
        Import first = run(upload("long.csv", withALongLine("2,", 100_000_000)), List.of(), OnReject.REJECT_ROWS);

        assertNothingOf(second);
        assertThat(failure(second).message()).startsWith("Line 2 of long.csv is longer than 16 MB");
        assertNothingOf(first);
        assertThat(failure(first).message()).startsWith("Line 1 of long.csv is longer than 16 MB");
    }

    @Test
    void aPreviewOfALineThatIsLongerThanIt() {
        String first = upload("long.csv", withALongLine("2,", 20_000_000));
        String second = upload("long.csv", withALongLine("a,b\n2,", 20_000_000));

        assertThatThrownBy(() -> imports.preview(worker, first, ImportOptions.GUESS_ALL, null))
                .hasMessageStartingWith("Line 1 of long.csv is longer than");
        assertThatThrownBy(() -> imports.preview(worker, second, ImportOptions.GUESS_ALL, null))
                .hasMessageStartingWith("Line 2 of long.csv is longer than");
    }

    private static byte[] withALongLine(String rows) {
        return withALongLine("a,b\n" + rows + "2,", 100_000_000);
    }

    private static byte[] withALongLine(String before, int length) {
        byte[] head = before.getBytes(UTF_8);
        byte[] tail = "\n3,z\n".getBytes(UTF_8);
        byte[] text = new byte[head.length + length + tail.length];
        Arrays.fill(text, (byte) 'y');
        System.arraycopy(head, 0, text, 0, head.length);
        System.arraycopy(tail, 0, text, text.length - tail.length, tail.length);
        return text;
    }

    @Test
    void nulBytes() {
        String rows = "1,some text\n".repeat(20_000);
        byte[] text = ("a,b\n" + rows + "2,\0y\n3,z\n").getBytes(UTF_8);

        Import done = run(upload("nul.csv", text), List.of(), OnReject.REJECT_ROWS);

        assertThat(done.rowsStored()).as(() -> String.valueOf(done.failure())).isEqualTo(20_001);
        assertThat(done.rejects())
                .singleElement()
                .satisfies(reject -> assertThat(reject.line()).isEqualTo(20_002))
                .extracting(reject -> reject.reason().words())
                .isEqualTo("a NUL byte in it");
    }

    @Test
    void namesOfColumnsThatHideWhatTheyAre() {
        String header = "pa\u202Etient,\"two\nlines\",\u0007bell,,bell";
        String upload = upload("names.csv", (header + "\n1,2,3,4,5\n6,7,8,9,10\n").getBytes(UTF_8));

        ImportPreview preview =
                imports.preview(worker, upload, new ImportOptions(TextEncoding.UTF_8, ",", "\"", true, null), null);

        assertThat(preview.columns())
                .extracting(ImportPreview.Guess::name)
                .containsExactly("patient", "two lines", "bell", "column3", "bell_2");
    }

    private void assertRefused(String name, byte[] bytes, String message) {
        String upload = upload(name, bytes);

        Import done = run(upload, List.of(), OnReject.REJECT_ROWS);

        assertNothingOf(done);
        assertThat(failure(done).message()).isEqualTo(message);
        assertThat(uploads.find(upload, Imports.ownerOf(worker.id())))
                .as("for another try")
                .isPresent();
    }

    private void assertNothingOf(Import done) {
        assertThat(done.state()).isEqualTo(ImportState.FAILED);
        assertThat(done.dataset()).isNull();
        assertThat(datasets.inScope(worker, project.id())).isEmpty();
    }

    private static ImportFailure failure(Import done) {
        return Objects.requireNonNull(done.failure());
    }

    private Import run(String upload, List<ColumnCorrection> columns, OnReject onReject) {
        NewDataset wanted = new NewDataset(project.id(), "Bad data", "", Sensitivity.RESTRICTED, List.of(), null);
        ImportInstructions instructions = new ImportInstructions(
                wanted, null, null, ImportOptions.GUESS_ALL, columns, List.of(), onReject, false);
        ImportId id = imports.start(worker, upload, instructions).id();
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> imports.get(worker, id).state().ended());
        return imports.get(worker, id);
    }

    private String upload(String name, byte[] bytes) {
        MockHttpServletRequest create = new MockHttpServletRequest("POST", "/uploads");
        create.addHeader("Tus-Resumable", "1.0.0");
        create.addHeader("Upload-Length", bytes.length);
        create.addHeader("Upload-Metadata", "filename " + Base64.getEncoder().encodeToString(name.getBytes(UTF_8)));
        String address = Objects.requireNonNull(send(create).getHeader("Location"));
        MockHttpServletRequest fill = new MockHttpServletRequest("PATCH", address);
        fill.addHeader("Tus-Resumable", "1.0.0");
        fill.addHeader("Upload-Offset", 0);
        fill.setContentType("application/offset+octet-stream");
        fill.setContent(bytes);
        send(fill);
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private MockHttpServletResponse send(MockHttpServletRequest request) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            tus.process(request, response, Imports.ownerOf(worker.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(response.getStatus()).isBetween(200, 299);
        return response;
    }
}

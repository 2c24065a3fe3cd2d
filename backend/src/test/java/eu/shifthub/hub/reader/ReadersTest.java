package eu.shifthub.hub.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.EngineProblem;
import eu.shifthub.hub.engine.Programs;
import eu.shifthub.hub.platform.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;

/** What happens to the hub when a file makes its reader fall over: nothing, but that it is told. */
@HubTest
class ReadersTest {
    private static final ReadRequest ALL = new ReadRequest("file.pdf", Long.MAX_VALUE, null, null);

    @Autowired
    Programs programs;

    @Autowired
    ReaderClassPath classPath;

    @TempDir
    Path folder;

    @Test
    void stopsAPdfThatNeverEndsAndGoesOn() throws IOException {
        Readers impatient = readers(DataSize.ofMegabytes(256), DataSize.ofGigabytes(1), Duration.ofMinutes(5));

        assertThatThrownBy(() -> impatient.read(file(endless()), ALL, new Cancellation()))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.problem()).isEqualTo(ReaderProblem.DOCUMENT_TOO_LONG);
                    assertThat(problem).hasMessageContaining("file.pdf").hasMessageContaining("after 3 s");
                });
        try (Reading next = impatient.read(file("[{\"a\": 1}]".getBytes(UTF_8)), ALL, new Cancellation())) {
            assertThat(next.parts()).extracting(ReadPart::rows).containsExactly(1L);
        }
    }

    @Test
    void leavesTheDocumentOutThatNeverEndsAndReadsTheOthers() throws IOException {
        // The other document has a reader of its own, which takes a while to begin where the machine is busy.
        Readers impatient = readers(
                DataSize.ofMegabytes(256), DataSize.ofGigabytes(1), Duration.ofMinutes(5), Duration.ofSeconds(10));
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("endless.pdf", endless());
        members.put("page.html", "<html><body>Read me</body></html>".getBytes(UTF_8));

        try (Reading reading = impatient.read(file(zip(members)), ALL, new Cancellation())) {
            ReadPart documents = reading.parts().getFirst();
            assertThat(documents.rows()).isEqualTo(1);
            assertThat(documents.firstRejects())
                    .extracting(ReadPart.Reject::raw)
                    .containsExactly("endless.pdf");
        }
    }

    @Test
    void killsAReaderAtItsDeadline() throws IOException {
        Readers hasty = readers(DataSize.ofMegabytes(256), DataSize.ofGigabytes(1), Duration.ofMillis(1));

        assertThatThrownBy(() -> hasty.read(file(endless()), ALL, new Cancellation()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(ReaderProblem.DEADLINE));
    }

    @Test
    void endsAReaderThatTakesTooMuchMemoryOrDisk() throws IOException {
        byte[] rows = ("[" + "{\"a\": \"some text\"},".repeat(200_000) + "{}]").getBytes(UTF_8);
        byte[] large = ("[{\"a\": \"" + "x".repeat(40_000_000) + "\"}]").getBytes(UTF_8);
        Readers tight = readers(DataSize.ofMegabytes(256), DataSize.ofMegabytes(1), Duration.ofMinutes(5));
        Readers small = readers(DataSize.ofMegabytes(32), DataSize.ofGigabytes(1), Duration.ofMinutes(5));

        assertThatThrownBy(() -> tight.read(file(rows), ALL, new Cancellation()))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> small.read(file(large), ALL, new Cancellation()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(ReaderProblem.OUT_OF_MEMORY));
    }

    @Test
    void readsNothingOnceItIsCancelled() {
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        Readers readers = readers(DataSize.ofMegabytes(256), DataSize.ofGigabytes(1), Duration.ofMinutes(5));

        assertThatThrownBy(() -> readers.read(file(endless()), ALL, cancelled))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(EngineProblem.CANCELLED));
    }

    private Readers readers(DataSize heap, DataSize output, Duration deadline) {
        return readers(heap, output, deadline, Duration.ofSeconds(3));
    }

    private Readers readers(DataSize heap, DataSize output, Duration deadline, Duration documentDeadline) {
        return new Readers(
                programs,
                classPath,
                new ReaderProperties(
                        heap,
                        DataSize.ofGigabytes(4),
                        output,
                        deadline,
                        documentDeadline,
                        100,
                        DataSize.ofGigabytes(1)));
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ""), bytes);
    }

    /** A page that draws a form ten times, which draws another ten times, and so on: it needs no memory, only time. */
    private static byte[] endless() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDFormXObject inner = null;
            for (int level = 0; level < 14; level++) {
                PDFormXObject form = new PDFormXObject(document);
                form.setBBox(new PDRectangle(10, 10));
                form.setResources(drawing(inner));
                fill(form.getContentStream());
                inner = form;
            }
            PDPage page = new PDPage();
            page.setResources(drawing(inner));
            PDStream content = new PDStream(document);
            fill(content);
            page.setContents(List.of(content));
            document.addPage(page);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static PDResources drawing(@org.jspecify.annotations.Nullable PDFormXObject form) {
        PDResources resources = new PDResources();
        if (form != null) {
            resources.put(COSName.getPDFName("F"), form);
        }
        return resources;
    }

    private static void fill(PDStream stream) throws IOException {
        try (var out = stream.createOutputStream()) {
            out.write("/F Do ".repeat(10).getBytes(UTF_8));
        }
    }

    private static byte[] zip(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}

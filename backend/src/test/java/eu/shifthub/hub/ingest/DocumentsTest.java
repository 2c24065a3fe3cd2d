package eu.shifthub.hub.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.engine.CsvReject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Documents become rows of text and metadata. */
@HubTest
@org.springframework.context.annotation.Import({World.class, FormatRoom.class})
class DocumentsTest {
    @Autowired
    FormatRoom room;

    @Test
    void readsTextAndMetadataOfAPdf() throws IOException {
        Import done = room.run("report.pdf", pdf("Annual report", "Blood pressure in 2024"), null);

        assertThat(room.columns(done))
                .isEqualTo("file_name TEXT, media_type TEXT, title TEXT, author TEXT, language TEXT,"
                        + " created_at TEXT, page_count BIGINT, text TEXT, metadata TEXT, sha256 TEXT");
        assertThat(room.ask(
                        done,
                        "select file_name, media_type, title, page_count, length(sha256) from t where text like '%Blood"
                                + " pressure%'"))
                .containsExactly("report.pdf|application/pdf|Annual report|1|64");
    }

    @Test
    void readsWordOpenDocumentHtmlRtfAndImages() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("letter.docx", docx("Dear colleague"));
        files.put("note.odt", odt("A note of the ward"));
        files.put(
                "page.html",
                FormatRoom.text("<html lang='fr'><head><title>Page</title></head><body>Bonjour</body></html>"));
        files.put("old.rtf", FormatRoom.text("{\\rtf1\\ansi Discharge letter\\par}"));
        files.put(
                "dot.gif",
                java.util.Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"));

        Import done = room.run("letters.zip", Workbook.zipped(files), null);

        assertThat(done.rejects()).isEmpty();
        assertThat(room.ask(done, "select file_name, coalesce(text, '-') from t order by file_name"))
                .containsExactly(
                        "dot.gif|-",
                        "letter.docx|Dear colleague",
                        "note.odt|A note of the ward",
                        "old.rtf|Discharge letter",
                        "page.html|Bonjour");
    }

    @Test
    void rejectsTheDocumentThatCannotBeReadAndKeepsTheOthers() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("good.pdf", pdf("Good", "Something to read"));
        files.put("bad.pdf", FormatRoom.text("%PDF-1.7\nnothing of a PDF"));

        Import done = room.run("both.zip", Workbook.zipped(files), null);
        Import alone = room.run("bad.pdf", files.get("bad.pdf"), null);

        assertThat(done.rowsRead()).isEqualTo(2);
        assertThat(done.rowsStored()).isEqualTo(1);
        assertThat(done.rejects()).extracting(CsvReject::raw).containsExactly("bad.pdf");
        assertThat(Objects.requireNonNull(alone.failure()).problem()).isEqualTo("reader.FILE_BROKEN");
    }

    private static byte[] pdf(String title, String text) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            document.getDocumentInformation().setTitle(title);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] docx(String text) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                        + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                        + ".wordprocessingml.document.main+xml\"/></Types>");
        files.put(
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + "officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        files.put(
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>"
                        + "<w:t>" + text + "</w:t></w:r></w:p></w:body></w:document>");
        return Workbook.zip(files);
    }

    private static byte[] odt(String text) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("mimetype", "application/vnd.oasis.opendocument.text");
        files.put(
                "content.xml",
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text>"
                        + "<text:p>" + text + "</text:p></office:text></office:body></office:document-content>");
        files.put(
                "META-INF/manifest.xml",
                "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>");
        return Workbook.zip(files);
    }
}

package eu.shifthub.e2e.support;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files of many formats, made when they are needed. */
public final class MadeFiles {
    private MadeFiles() {}

    public static FilePayload text(String name, String content) {
        return new FilePayload(name, "", content.getBytes(StandardCharsets.UTF_8));
    }

    /** @param sheets the rows of each, the first of which names the columns */
    public static FilePayload xlsx(String name, Map<String, List<List<String>>> sheets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            sheets.forEach((sheet, rows) -> fill(workbook.newWorksheet(sheet), rows));
        }
        return new FilePayload(name, "", out.toByteArray());
    }

    private static void fill(Worksheet sheet, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                sheet.value(row, column, rows.get(row).get(column));
            }
        }
    }

    /** @param query what it holds, in the words of DuckDB */
    public static FilePayload parquet(String name, String query) throws IOException, SQLException {
        Path folder = Files.createTempDirectory("hub-parquet");
        Path file = folder.resolve("made.parquet");
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            statement.execute("copy (" + query + ") to '" + file + "' (format parquet)");
            return new FilePayload(name, "", Files.readAllBytes(file));
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    public static FilePayload zip(String name, FilePayload... members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (FilePayload member : members) {
                zip.putNextEntry(new ZipEntry(member.name));
                zip.write(member.buffer);
                zip.closeEntry();
            }
        }
        return new FilePayload(name, "", out.toByteArray());
    }

    public static FilePayload pdf(String name, String line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(line);
                content.endText();
            }
            document.save(out);
        }
        return new FilePayload(name, "", out.toByteArray());
    }

    /** What is left of a file that was not sent whole. */
    public static FilePayload cut(FilePayload whole, String name) {
        return new FilePayload(name, "", Arrays.copyOf(whole.buffer, whole.buffer.length / 2));
    }
}

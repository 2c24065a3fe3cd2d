package eu.shifthub.hub.reader.process;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** An Excel workbook: a part a sheet that has cells. */
final class ExcelFile {
    private static final byte[] MERGED = "<mergeCell ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PHONETIC = "<rPh ".getBytes(StandardCharsets.US_ASCII);

    private final ReadTask task;
    private final Path file;
    private final String name;
    private final Output output;
    private final String prefix;

    ExcelFile(ReadTask task, Path file, String name, Output output, String prefix) {
        this.task = task;
        this.file = file;
        this.name = name;
        this.output = output;
        this.prefix = prefix;
    }

    void read() throws IOException {
        ArchiveLimits.check(file, name, task);
        int before = output.parts().size();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
                ZipFile zip = ZipFile.builder().setPath(file).get()) {
            Map<String, String> entries = entries(zip);
            for (Sheet sheet : workbook.getSheets().toList()) {
                boolean hidden = sheet.getVisibility() != SheetVisibility.VISIBLE;
                ExcelDates dates = new ExcelDates(workbook.isDate1904());
                Part part = new ExcelSheet(task, sheet, dates, output)
                        .read(prefix + sheet.getName(), hidden, notes(sheet, workbook, zip, entries));
                if (part != null) {
                    output.add(part);
                }
            }
        } catch (ExcelReaderException | IllegalStateException | NullPointerException | IndexOutOfBoundsException e) {
            throw Refusal.broken(name, e);
        }
        if (output.parts().size() == before) {
            throw new Refusal("EXCEL_EMPTY").with("file", name);
        }
    }

    private static List<Note> notes(Sheet sheet, ReadableWorkbook workbook, ZipFile zip, Map<String, String> entries)
            throws IOException {
        List<Note> notes = new ArrayList<>();
        if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
            notes.add(Note.of("HIDDEN_SHEET"));
        }
        if (workbook.isDate1904()) {
            notes.add(Note.of("DATES_1904"));
        }
        long merged = count(MERGED, zip, entries.get(sheet.getId()));
        if (merged > 0) {
            notes.add(Note.of("MERGED", "count", merged));
        }
        long phonetic = count(PHONETIC, zip, entries.get(sheet.getId()));
        if (phonetic > 0) {
            notes.add(Note.of("PHONETIC", "count", phonetic));
        }
        return notes;
    }

    /** The names of the workbook's entries by the ids that the workbook uses for them. */
    private static Map<String, String> entries(ZipFile zip) throws IOException {
        Map<String, String> entries = new HashMap<>();
        ZipArchiveEntry relations = zip.getEntry("xl/_rels/workbook.xml.rels");
        if (relations == null) {
            return entries;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        try (InputStream in = zip.getInputStream(relations)) {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String target = xml.getAttributeValue(null, "Target");
                    entries.put(
                            xml.getAttributeValue(null, "Id"),
                            target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
        return entries;
    }

    /** Counts an element, such as merged ranges, which come after all the rows, without parsing those. */
    private static long count(byte[] element, ZipFile zip, @Nullable String entry) throws IOException {
        ZipArchiveEntry sheet = entry == null ? null : zip.getEntry(entry);
        if (sheet == null) {
            return 0;
        }
        long found = 0;
        int matched = 0;
        try (InputStream in = new BufferedInputStream(zip.getInputStream(sheet), 1 << 16)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    matched = buffer[i] == element[matched] ? matched + 1 : buffer[i] == element[0] ? 1 : 0;
                    if (matched == element.length) {
                        found++;
                        matched = 0;
                    }
                }
            }
        }
        return found;
    }
}

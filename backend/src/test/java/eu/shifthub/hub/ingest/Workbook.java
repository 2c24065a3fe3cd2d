package eu.shifthub.hub.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook written by hand, so that it may hold what no writer would write. */
final class Workbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final StringBuilder list = new StringBuilder();
    private boolean since1904;

    /** @param rows the XML of {@code row} elements; style 1 is a date, 2 a date and time, 3 a time, 4 and 5 codes */
    Workbook sheet(String name, String rows, String after) {
        return sheet(name, "", rows, after);
    }

    Workbook hidden(String name, String rows) {
        return sheet(name, " state=\"hidden\"", rows, "");
    }

    private Workbook sheet(String name, String state, String rows, String after) {
        int number = sheets.size() + 1;
        list.append("<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>".formatted(name, number, state, number));
        sheets.put(
                "xl/worksheets/sheet" + number + ".xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData>" + after + "</worksheet>");
        return this;
    }

    Workbook since1904() {
        since1904 = true;
        return this;
    }

    byte[] bytes() {
        Map<String, String> files = new LinkedHashMap<>(sheets);
        files.put("[Content_Types].xml", contentTypes());
        files.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><workbookPr"
                        + (since1904 ? " date1904=\"1\"" : "") + "/><sheets>" + list + "</sheets></workbook>");
        files.put("xl/_rels/workbook.xml.rels", relations());
        files.put(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"3\"><numFmt numFmtId=\"164\""
                        + " formatCode=\"dd/mm/yyyy\\ hh:mm\"/><numFmt numFmtId=\"165\" formatCode=\"00000\"/>"
                        + "<numFmt numFmtId=\"166\" formatCode=\"000\\-00-0000;@\"/></numFmts><cellXfs count=\"6\"><xf numFmtId=\"0\"/>"
                        + "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"20\"/>"
                        + "<xf numFmtId=\"165\"/><xf numFmtId=\"166\"/></cellXfs></styleSheet>");
        return zip(files);
    }

    private String relations() {
        StringBuilder relations = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 1; i <= sheets.size(); i++) {
            relations.append("<Relationship Id=\"rId%d\" Type=\"%s/worksheet\" Target=\"worksheets/sheet%d.xml\"/>"
                    .formatted(i, RELATIONS, i));
        }
        return relations
                .append("<Relationship Id=\"rIdS\" Type=\"" + RELATIONS + "/styles\" Target=\"styles.xml\"/>")
                .append("</Relationships>")
                .toString();
    }

    private static String contentTypes() {
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\""
                + " ContentType=\"" + types + "sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\""
                + types + "styles+xml\"/></Types>";
    }

    static byte[] zip(Map<String, String> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
        return zipped(bytes);
    }

    static byte[] zipped(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

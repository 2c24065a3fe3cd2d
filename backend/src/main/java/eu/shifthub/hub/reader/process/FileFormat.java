package eu.shifthub.hub.reader.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.detect.CompositeDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** What a file is, by what is in it; its name decides only between kinds of plain text. */
enum FileFormat {
    XLSX,
    OLD_EXCEL,
    BINARY_EXCEL,
    OPEN_SPREADSHEET,
    ENCRYPTED,
    JSON,
    PARQUET,
    ZIP,
    TEXT,
    DOCUMENT,
    EMPTY,
    UNKNOWN;

    private static final int LOOKED_AT = 1 << 16;
    private static final Pattern JSON_BEGINNING =
            Pattern.compile("\\uFEFF?\\s*(\\{\\s*[\"}]|\\[\\s*([\\[\\]{\"\\d-]|true|false|null))[\\s\\S]*");
    private static final Pattern PROSE =
            Pattern.compile(".*\\.(md|markdown|rst|log|eml)|(read ?me|licen[cs]e)(\\..*)?");
    private static final Set<String> DOCUMENTS = Set.of(
            "application/pdf", "application/rtf", "text/rtf", "text/html", "application/xhtml+xml", "message/rfc822");

    static FileFormat of(Path file, String name) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOKED_AT);
        }
        if (start.length == 0) {
            return EMPTY;
        }
        if (begins(start, "PAR1")) {
            return PARQUET;
        }
        if (begins(start, "PK\003\004") || begins(start, "PK\005\006")) {
            return ofZip(file);
        }
        if (start.length > 4 && (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF && start[2] == 0x11) {
            return ofCompoundFile(file);
        }
        return ofOther(start, name);
    }

    private static FileFormat ofOther(byte[] start, String name) throws IOException {
        String type = mediaType(start, name);
        if (DOCUMENTS.contains(type) || type.startsWith("image/")) {
            return DOCUMENT;
        }
        String text = new String(start, 0, Math.min(start.length, 4096), charset(start));
        if (JSON_BEGINNING.matcher(text).matches()) {
            return JSON;
        }
        if (type.startsWith("text/") || type.equals("application/xml")) {
            return type.equals("application/xml")
                            || PROSE.matcher(name.toLowerCase(Locale.ROOT)).matches()
                    ? DOCUMENT
                    : TEXT;
        }
        return UNKNOWN;
    }

    private static java.nio.charset.Charset charset(byte[] start) {
        boolean little = start.length > 1 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE;
        return little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    /** By the first bytes alone, not by the name. */
    static String mediaType(byte[] start, String name) throws IOException {
        Metadata metadata = new Metadata();
        String type = new CompositeDetector(MimeTypes.getDefaultMimeTypes())
                .detect(new java.io.ByteArrayInputStream(start), metadata)
                .toString();
        if (!type.equals("text/plain")) {
            return type;
        }
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        String named = MimeTypes.getDefaultMimeTypes()
                .detect(new java.io.ByteArrayInputStream(start), metadata)
                .toString();
        return named.startsWith("text/") || named.endsWith("/rtf") ? named : type;
    }

    private static FileFormat ofZip(Path file) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            if (zip.getEntry("xl/workbook.xml") != null) {
                return XLSX;
            }
            if (zip.getEntry("xl/workbook.bin") != null) {
                return BINARY_EXCEL;
            }
            var mimetype = zip.getEntry("mimetype");
            if (mimetype != null && mimetype.getSize() < 200) {
                String type = new String(zip.getInputStream(mimetype).readNBytes(200), StandardCharsets.US_ASCII);
                return type.contains("opendocument.spreadsheet") ? OPEN_SPREADSHEET : DOCUMENT;
            }
            return zip.getEntry("[Content_Types].xml") == null ? ZIP : DOCUMENT;
        }
    }

    private static FileFormat ofCompoundFile(Path file) throws IOException {
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true)) {
            if (system.getRoot().hasEntry("EncryptedPackage")) {
                return ENCRYPTED;
            }
            return system.getRoot().hasEntry("Workbook") || system.getRoot().hasEntry("Book") ? OLD_EXCEL : DOCUMENT;
        }
    }

    private static boolean begins(byte[] start, String magic) {
        byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
        return start.length >= bytes.length && java.util.Arrays.equals(start, 0, bytes.length, bytes, 0, bytes.length);
    }
}

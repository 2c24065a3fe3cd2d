package eu.shifthub.hub.ingest;

import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.CsvDialect;
import eu.shifthub.hub.engine.CsvImport;
import eu.shifthub.hub.engine.CsvImported;
import eu.shifthub.hub.engine.CsvOptions;
import eu.shifthub.hub.engine.CsvSniff;
import eu.shifthub.hub.engine.EngineProblem;
import eu.shifthub.hub.engine.QueryEngine;
import eu.shifthub.hub.platform.Problem;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.reader.ReadPart;
import eu.shifthub.hub.storage.Blobs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of a file of any encoding one in UTF-8 that the engine reads. */
@Component
class TableFile {
    /** Shorter ones are read whole. */
    private static final int LONG_BEGINNING = 4 << 20;

    private final Blobs blobs;
    private final QueryEngine engine;
    private final IngestProperties properties;

    TableFile(Blobs blobs, QueryEngine engine, IngestProperties properties) {
        this.blobs = blobs;
        this.engine = engine;
        this.properties = properties;
    }

    /**
     * A file in UTF-8.
     *
     * @param copy whether it is a copy, gone once it is closed; else it is the original itself
     */
    record Utf8(Path path, TextEncoding encoding, boolean copy) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            if (copy) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** The whole lines of the beginning. */
    Utf8 beginning(InputStream bytes, @Nullable TextEncoding known, String fileName) throws IOException {
        int limit = Math.toIntExact(properties.previewed().toBytes());
        byte[] start = bytes.readNBytes(limit);
        TextEncoding encoding = known == null ? TextFile.guess(start) : known;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        byte[] whole = start.length < limit ? start : withoutLastLine(start, encoding);
        requireLines(start, whole, encoding, fileName);
        TextFile.transcode(new ByteArrayInputStream(whole), encoding, text, fileName);
        Path path = newFile();
        Files.write(path, text.toByteArray());
        return new Utf8(path, encoding, true);
    }

    /** A line that nearly is the whole beginning leaves nothing to look at. */
    private static void requireLines(byte[] start, byte[] whole, TextEncoding encoding, String fileName) {
        boolean only = whole.length == start.length && lines(whole, encoding) == 0;
        if (start.length >= LONG_BEGINNING && (only || whole.length < start.length / 4)) {
            throw EngineProblem.CSV_LINE_TOO_LONG.because(Map.of(
                    "file",
                    fileName,
                    "line",
                    only ? 1 : lines(whole, encoding) + 1,
                    "megabytes",
                    (start.length - (only ? 0 : whole.length)) >> 20));
        }
    }

    private static long lines(byte[] text, TextEncoding encoding) {
        return new String(text, encoding.charset())
                .chars()
                .filter(c -> c == '\n')
                .count();
    }

    /** The whole file: itself where it is UTF-8 already, which {@link #load} checks to the last byte; else a copy. */
    Utf8 whole(Path original, @Nullable TextEncoding known, String fileName) throws IOException {
        byte[] start = start(original);
        TextEncoding encoding = known == null ? TextFile.guess(start) : known;
        return encoding == TextEncoding.UTF_8 && TextFile.isPlainUtf8(start)
                ? new Utf8(original, encoding, false)
                : copy(original, encoding, fileName);
    }

    private byte[] start(Path original) throws IOException {
        try (InputStream in = Files.newInputStream(original)) {
            return in.readNBytes(Math.toIntExact(properties.previewed().toBytes()));
        }
    }

    private Utf8 copy(Path original, TextEncoding encoding, String fileName) throws IOException {
        Path path = newFile();
        try (InputStream in = Files.newInputStream(original);
                OutputStream out = Files.newOutputStream(path)) {
            TextFile.transcode(in, encoding, out, fileName);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
        return new Utf8(path, encoding, true);
    }

    CsvSniff sniff(Path utf8, ImportOptions options, String fileName) {
        CsvOptions known = new CsvOptions(options.delimiter(), options.quote(), options.header(), options.skip());
        CsvSniff sniff = naming(fileName, () -> engine.sniffCsv(utf8, known));
        if (sniff.preview().isEmpty() && isOnlyHeader(utf8, sniff)) {
            throw IngestProblem.FILE_WITHOUT_ROWS.because(Map.of("file", fileName));
        }
        return sniff;
    }

    /** A file whose rows cannot be read (a quote that is never closed) is not one without rows. */
    private static boolean isOnlyHeader(Path utf8, CsvSniff sniff) {
        try (Stream<String> lines = Files.lines(utf8)) {
            return lines.skip(sniff.dialect().skip())
                            .filter(line -> !line.isBlank())
                            .limit(2)
                            .count()
                    < 2;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What to know of how it was read. */
    static List<ReadPart.Note> notes(CsvDialect dialect) {
        return dialect.skip() == 0 ? List.of() : List.of(ReadPart.Note.rowsAbove(dialect.skip()));
    }

    CsvImported load(Path utf8, CsvImport instructions, String fileName, Cancellation cancellation) {
        return naming(fileName, () -> engine.importCsv(utf8, instructions, cancellation));
    }

    /** The engine knows no names of files; whoever uploaded several wants to know which one. */
    static <T> T naming(String fileName, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ProblemException e) {
            Problem problem = e.problem() == EngineProblem.CSV_NOT_UTF8 ? IngestProblem.NOT_IN_ENCODING : e.problem();
            Map<String, Object> parameters = new TreeMap<>(e.parameters());
            parameters.put("file", fileName);
            parameters.put("encoding", TextEncoding.UTF_8.charset().name());
            throw problem.because(parameters);
        }
    }

    private Path newFile() {
        return blobs.workFolder("ingest").resolve(UUID.randomUUID() + ".csv");
    }

    /** A character, and a record, may be cut where the reading stopped. */
    private static byte[] withoutLastLine(byte[] start, TextEncoding encoding) {
        byte[] lineEnd = "\n"
                .getBytes(
                        encoding == TextEncoding.UTF_16LE || encoding == TextEncoding.UTF_16BE
                                ? encoding.charset()
                                : StandardCharsets.US_ASCII);
        for (int at = start.length - lineEnd.length; at > 0; at -= lineEnd.length) {
            if (Arrays.equals(start, at, at + lineEnd.length, lineEnd, 0, lineEnd.length)) {
                return Arrays.copyOf(start, at + lineEnd.length);
            }
        }
        return start;
    }
}

package eu.shifthub.hub.engine.worker;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file independently of DuckDB: counts its records, finds the malformed ones, and where there are any (or
 * line ends are mixed) writes a clean copy without them. So that nothing is swallowed: what DuckDB stores and what is
 * rejected must add up to what is counted here.
 */
public final class CsvScan {
    private CsvScan() {}

    /**
     * @param delimiter one ASCII character, as {@code quote} and {@code escape}
     * @param quote null where cells are never quoted
     * @param width how many cells a record has
     * @param malformed where malformed records are listed as CSV: line, raw, reason
     * @param lines where it is listed on which line a record begins: record (from 0), line (from 1), noted where the
     *     distance of the two changes
     * @param clean where the clean copy goes, if one is needed
     */
    public record Request(
            Path file,
            String delimiter,
            @Nullable String quote,
            @Nullable String escape,
            boolean header,
            int skip,
            int width,
            Path malformed,
            Path lines,
            Path clean) {
        public List<@Nullable String> texts() {
            return Arrays.asList(
                    file.toString(),
                    delimiter,
                    quote,
                    escape,
                    Boolean.toString(header),
                    Integer.toString(skip),
                    Integer.toString(width),
                    malformed.toString(),
                    lines.toString(),
                    clean.toString());
        }

        static Request of(List<@Nullable String> texts) {
            return new Request(
                    Path.of(text(texts, 0)),
                    text(texts, 1),
                    texts.get(2),
                    texts.get(3),
                    Boolean.parseBoolean(text(texts, 4)),
                    Integer.parseInt(text(texts, 5)),
                    Integer.parseInt(text(texts, 6)),
                    Path.of(text(texts, 7)),
                    Path.of(text(texts, 8)),
                    Path.of(text(texts, 9)));
        }
    }

    /**
     * @param records all of them, malformed ones included, the header not
     * @param unclosed the line at which a quote opens that is not closed, or only by a quote of another record; 0 where
     *     there is none. Nothing after it can be trusted
     * @param clean whether the clean copy is to be read in place of the file
     */
    public record Result(long records, long malformed, long unclosed, boolean clean) {
        List<String> texts() {
            return List.of(
                    Long.toString(records), Long.toString(malformed), Long.toString(unclosed), Boolean.toString(clean));
        }

        public static Result of(List<@Nullable String> texts) {
            return new Result(
                    Long.parseLong(text(texts, 0)),
                    Long.parseLong(text(texts, 1)),
                    Long.parseLong(text(texts, 2)),
                    Boolean.parseBoolean(text(texts, 3)));
        }
    }

    static Result run(Request request) throws IOException {
        CsvPass count = new CsvPass(request, null, null, null);
        count.read();
        boolean clean = count.malformed() > 0 || count.mixedLineEnds();
        if (count.unclosed() == 0) {
            try (BufferedWriter malformed = Files.newBufferedWriter(request.malformed());
                    BufferedWriter lines = Files.newBufferedWriter(request.lines());
                    OutputStream copy = clean ? copyTo(request.clean()) : OutputStream.nullOutputStream()) {
                malformed.write("line,raw,reason\n");
                lines.write("record,line\n");
                if (clean || count.linesDiffer()) {
                    new CsvPass(request, malformed, lines, copy).read();
                } else {
                    lines.write("0," + (1 + request.skip() + (request.header() ? 1 : 0)) + "\n");
                }
            }
        }
        return new Result(count.records(), count.malformed(), count.unclosed(), clean);
    }

    private static OutputStream copyTo(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    private static String text(List<@Nullable String> texts, int index) {
        return Objects.requireNonNull(texts.get(index));
    }
}

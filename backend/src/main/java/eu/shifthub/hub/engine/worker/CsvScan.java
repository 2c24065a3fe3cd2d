package eu.shifthub.hub.engine.worker;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    /** For {@link Request#upTo()}: to the end. */
    public static final long WHOLE = Long.MAX_VALUE;

    private CsvScan() {}

    /**
     * @param delimiter one ASCII character, as {@code quote} and {@code escape}
     * @param quote null where cells are never quoted
     * @param width how many cells a record has
     * @param malformed where malformed records are listed as CSV: line, raw, reason
     * @param lines where it is listed on which line a record begins: record (from 0), line (from 1), noted where the
     *     distance of the two changes
     * @param clean where the clean copy goes, if one is needed
     * @param upTo stops after about so many bytes, and then lists nothing
     * @param nullMarkers cells that mean "no value", beside the empty one
     * @param plain how the cells of each column should be written; null for a column that is not watched
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
            Path clean,
            long upTo,
            List<String> nullMarkers,
            List<@Nullable PlainCell> plain) {
        private static final int FIXED = 12;

        public List<@Nullable String> texts() {
            List<@Nullable String> texts = new ArrayList<>(fixed());
            texts.addAll(nullMarkers);
            plain.forEach(cell -> texts.add(cell == null ? null : cell.text()));
            return texts;
        }

        /** The same, of the file's beginning only. */
        public Request sample(long bytes) {
            return new Request(
                    file,
                    delimiter,
                    quote,
                    escape,
                    header,
                    skip,
                    width,
                    malformed,
                    lines,
                    clean,
                    bytes,
                    nullMarkers,
                    plain);
        }

        private List<@Nullable String> fixed() {
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
                    clean.toString(),
                    Long.toString(upTo),
                    Integer.toString(nullMarkers.size()));
        }

        static Request of(List<@Nullable String> texts) {
            int markersEnd = FIXED + Integer.parseInt(text(texts, 11));
            List<@Nullable PlainCell> plain = new ArrayList<>();
            texts.subList(markersEnd, texts.size())
                    .forEach(cell -> plain.add(cell == null ? null : PlainCell.of(cell)));
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
                    Path.of(text(texts, 9)),
                    Long.parseLong(text(texts, 10)),
                    texts.subList(FIXED, markersEnd).stream()
                            .map(Objects::requireNonNull)
                            .toList(),
                    plain);
        }
    }

    /**
     * @param records all of them, malformed ones included, the header not
     * @param unclosed the line at which a quote opens that is not closed, or only by a quote of another record; 0 where
     *     there is none. Nothing after it can be trusted
     * @param clean whether the clean copy is to be read in place of the file
     * @param notUtf8 the first line that is not UTF-8; 0 where there is none. Nothing after it was read
     * @param unusual the watched columns in which not every cell is plain
     */
    public record Result(
            long records, long malformed, long unclosed, boolean clean, long notUtf8, List<Integer> unusual) {
        private static final int FIXED = 5;

        List<String> texts() {
            List<String> texts = new ArrayList<>(List.of(
                    Long.toString(records),
                    Long.toString(malformed),
                    Long.toString(unclosed),
                    Boolean.toString(clean),
                    Long.toString(notUtf8)));
            unusual.forEach(column -> texts.add(Integer.toString(column)));
            return texts;
        }

        public static Result of(List<@Nullable String> texts) {
            return new Result(
                    Long.parseLong(text(texts, 0)),
                    Long.parseLong(text(texts, 1)),
                    Long.parseLong(text(texts, 2)),
                    Boolean.parseBoolean(text(texts, 3)),
                    Long.parseLong(text(texts, 4)),
                    texts.subList(FIXED, texts.size()).stream()
                            .map(column -> Integer.valueOf(Objects.requireNonNull(column)))
                            .toList());
        }
    }

    static Result run(Request request) throws IOException {
        CsvPass count = new CsvPass(request, null, null, null);
        count.read();
        boolean clean = count.malformed() > 0 || count.mixedLineEnds();
        if (count.unclosed() == 0 && count.notUtf8() == 0 && request.upTo() == WHOLE) {
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
        return new Result(
                count.records(), count.malformed(), count.unclosed(), clean, count.notUtf8(), count.unusual());
    }

    private static OutputStream copyTo(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }

    private static String text(List<@Nullable String> texts, int index) {
        return Objects.requireNonNull(texts.get(index));
    }
}

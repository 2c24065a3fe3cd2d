package eu.shifthub.hub.engine;

import eu.shifthub.hub.platform.CleanText;
import eu.shifthub.hub.platform.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Guesses how a CSV file is written and what is in it. */
record CsvSniffer(Lease lease, EngineProperties properties) {
    private static final int SAMPLE_ROWS = 10_000;
    private static final int PREVIEW_ROWS = 50;
    private static final int LOOKED_AT = 1 << 16;
    /** So many lines DuckDB looks at in any file. */
    private static final int SURELY_SNIFFED = 1_000;

    static void refuseWhatIsNotText(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(LOOKED_AT);
            if (start.length == 0) {
                throw EngineProblem.FILE_EMPTY.because();
            }
            int controls = 0;
            for (byte b : start) {
                controls += b >= 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
            }
            // A stray NUL in a text is a malformed line's matter; a file full of them is no text.
            if (controls > 3 && controls * 50 > start.length) {
                throw EngineProblem.FILE_NOT_TEXT.because();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CsvSniff sniff(Path file, CsvOptions known) {
        // DuckDB would try each dialect on it, for half a minute, and then refuse it.
        requireNoLongLine(file, SURELY_SNIFFED);
        Path shown = lease.show(file, "file.csv");
        lease.open(ScopeSql.locks(
                properties, List.of(shown), lease.inside(lease.folder().spill())));
        try {
            return sniff(file, shown.toString(), known, "");
        } catch (ProblemException e) {
            return isTooLong(e) ? sniffLongLines(file, shown, known) : refuse(e);
        }
    }

    private static boolean isTooLong(ProblemException e) {
        return e.problem() == EngineProblem.SQL_WRONG
                && String.valueOf(e.getMessage()).contains("Maximum line size");
    }

    private static CsvSniff refuse(ProblemException e) {
        if (e.problem() != EngineProblem.SQL_WRONG) {
            throw e;
        }
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        throw EngineProblem.CSV_WRONG.inFile(Map.of("message", message));
    }

    /** With room for the longest line that is imported; one beyond that, by which nothing can be told, is named. */
    private CsvSniff sniffLongLines(Path file, Path shown, CsvOptions known) {
        try {
            return sniff(file, shown.toString(), known, ", " + CsvSql.LONGEST_LINES);
        } catch (ProblemException e) {
            if (isTooLong(e)) {
                requireNoLongLine(file, Long.MAX_VALUE);
            }
            return refuse(e);
        }
    }

    private static void requireNoLongLine(Path file, long lines) {
        long line = firstLongLine(file, lines);
        if (line > 0) {
            throw EngineProblem.CSV_LINE_TOO_LONG.inFile(Map.of("line", line, "megabytes", CsvSql.LONGEST_LINE >> 20));
        }
    }

    /** Of so many, from 1; 0 where there is none, as a record that is too long may have many lines. */
    private static long firstLongLine(Path file, long lines) {
        byte[] buffer = new byte[LOOKED_AT];
        long line = 1;
        long length = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0 && line <= lines; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    length++;
                    if (buffer[i] == '\n') {
                        line++;
                        length = 0;
                    } else if (length > CsvSql.LONGEST_LINE) {
                        return line;
                    }
                }
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param sizes more options, of how long a line may be */
    private CsvSniff sniff(Path file, String shown, CsvOptions known, String sizes) {
        CsvStart start = CsvStart.of(file);
        Layout guessed = layout(shown, known, sizes);
        CsvDialect dialect = guessed.dialect();
        if (known.skip() == null && start.isTable(dialect)) {
            CsvOptions same = known.from(dialect.delimiter(), start.above(dialect));
            guessed = layout(shown, same, sizes + ", ignore_errors = true");
        } else if (known.skip() == null
                && known.delimiter() == null
                && guessed.header().size() == 1) {
            Layout several = layout(shown, known, sizes + ", ignore_errors = true");
            boolean better = several.header().size() > 1
                    && several.dialect().skip() == 0
                    && start.mostHave(several.dialect(), several.header().size());
            guessed = better ? several : guessed;
        }
        List<String> header = guessed.header();
        return guess(guessed.dialect(), header, sample(shown, guessed.dialect(), header.size()));
    }

    /** How the file is written, and what its columns are called. */
    private record Layout(CsvDialect dialect, List<String> header) {}

    private Layout layout(String file, CsvOptions known, String more) {
        List<List<@Nullable Object>> guessed =
                lease.rows("SELECT Delimiter, Quote, Escape, SkipRows, HasHeader, unnest(Columns).name AS name"
                        + " FROM sniff_csv(" + Dialect.literal(file) + options(known) + more + ")");
        List<String> header = guessed.stream()
                .map(row -> CleanText.columnName(String.valueOf(row.get(5))))
                .toList();
        return new Layout(dialect(guessed.getFirst()), header);
    }

    /** Guesses types alone. */
    CsvSniff guess(Path file, CsvDialect dialect, List<String> header) {
        Path shown = lease.show(file, "file.csv");
        lease.open(ScopeSql.locks(
                properties, List.of(shown), lease.inside(lease.folder().spill())));
        return guess(dialect, header, sample(shown.toString(), dialect, header.size()));
    }

    private static CsvSniff guess(CsvDialect dialect, List<String> header, List<List<@Nullable String>> sample) {
        List<String> names = uniqueNames(header);
        // One column whose name has a comma is a table that was not understood, not one of numbers with commas.
        boolean commas = header.size() > 1 || !header.getFirst().contains(",");
        List<CsvColumn> columns = IntStream.range(0, header.size())
                .mapToObj(i -> TypeGuess.guess(
                        i, names.get(i), sample.stream().map(row -> row.get(i)).toList(), commas))
                .toList();
        return new CsvSniff(dialect, header, columns, sample.subList(0, Math.min(PREVIEW_ROWS, sample.size())));
    }

    private static String options(CsvOptions known) {
        return Stream.of(
                        known.delimiter() == null ? "" : ", delim = " + Dialect.literal(known.delimiter()),
                        known.quote() == null ? "" : ", quote = " + Dialect.literal(known.quote()),
                        known.header() == null ? "" : ", header = " + known.header(),
                        known.skip() == null ? "" : ", skip = " + known.skip())
                .collect(Collectors.joining());
    }

    /** A quote that the sample did not need may come later. */
    private static CsvDialect dialect(List<@Nullable Object> row) {
        String quote = character(row.get(1));
        String escape = character(row.get(2));
        return new CsvDialect(
                String.valueOf(row.get(0)),
                Objects.requireNonNullElse(quote, "\""),
                Objects.requireNonNullElse(escape, Objects.requireNonNullElse(quote, "\"")),
                Boolean.TRUE.equals(row.get(4)),
                ((Number) Objects.requireNonNull(row.get(3))).intValue());
    }

    private static @Nullable String character(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return text.isEmpty() || text.equals("(empty)") || text.equals("\0") ? null : text;
    }

    private List<List<@Nullable String>> sample(String file, CsvDialect dialect, int width) {
        String read = CsvSql.read(file, dialect, width, List.of()).replaceFirst("\\)$", ", ignore_errors = true)");
        List<List<@Nullable String>> sample = new ArrayList<>();
        for (List<@Nullable Object> row : lease.rows("FROM " + read + " LIMIT " + SAMPLE_ROWS)) {
            List<@Nullable String> texts = new ArrayList<>();
            row.forEach(cell -> texts.add((String) cell));
            sample.add(texts);
        }
        return sample;
    }

    private static List<String> uniqueNames(List<String> header) {
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String base = header.get(i).isEmpty() ? "column" + (i + 1) : header.get(i);
            String name = base;
            for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
                name = base + "_" + n;
            }
            names.add(name);
        }
        return names;
    }
}

package eu.shifthub.hub.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The first lines of a CSV file, as they are. DuckDB takes rows that are narrower than those after them for a title, and
 * leaves them out; a title they are only where they do not look like a table themselves.
 */
record CsvStart(List<String> lines) {
    private static final int LOOKED_AT = 1 << 18;

    static CsvStart of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
            return new CsvStart(text.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether rows stand in what would be left out: two lines of as many cells, more than one; or one such line right
     * above rows that have no header.
     */
    boolean isTable(CsvDialect dialect) {
        return above(dialect) < dialect.skip();
    }

    /** How many lines stand above the first that look like a table, or like what was guessed. */
    int above(CsvDialect dialect) {
        int skipped = Math.min(dialect.skip(), lines.size());
        return IntStream.range(0, skipped)
                .filter(i -> cells(lines.get(i), dialect) > 1)
                .filter(i -> !dialect.header() || i + 1 < skipped && areAlike(i, dialect))
                .findFirst()
                .orElse(dialect.skip());
    }

    private boolean areAlike(int line, CsvDialect dialect) {
        return cells(lines.get(line), dialect) == cells(lines.get(line + 1), dialect);
    }

    /** Whether more than half of the lines have so many cells. */
    boolean mostHave(CsvDialect dialect, int cells) {
        List<String> filled = lines.stream().filter(line -> !line.isBlank()).toList();
        long such =
                filled.stream().filter(line -> cells(line, dialect) == cells).count();
        return such * 2 > filled.size();
    }

    /** Delimiters within quotes apart. */
    private static int cells(String line, CsvDialect dialect) {
        char delimiter = dialect.delimiter().charAt(0);
        char quote = dialect.quote() == null ? 0 : dialect.quote().charAt(0);
        int cells = 1;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == quote;
            cells += c == delimiter && !quoted ? 1 : 0;
        }
        return line.startsWith("#") ? 0 : cells;
    }
}

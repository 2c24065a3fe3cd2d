package eu.shifthub.hub.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What DuckDB is told about a CSV file: how to read it, and how each cell becomes its type or is found not to fit. */
final class CsvSql {
    private static final int RAW_SHOWN = 200;
    /** What is longer is malformed. */
    static final int LONGEST_LINE = 16 << 20;
    /** Without the second, DuckDB makes its buffers sixteen times as large as the longest line: threads wait, memory goes. */
    static final String LONGEST_LINES = "max_line_size = " + LONGEST_LINE + ", buffer_size = 33554432";

    private static final String SIZES = LONGEST_LINES + ", ";
    /** Smaller ones keep the threads busy to the end of the file; a longer line fails, and is read with the larger. */
    private static final String QUICK_SIZES = "max_line_size = 2097152, buffer_size = 8388608, ";

    private CsvSql() {}

    static String dialect(CsvDialect dialect) {
        return "delim = " + Dialect.literal(dialect.delimiter())
                + ", quote = " + Dialect.literal(Objects.requireNonNullElse(dialect.quote(), ""))
                + ", escape = "
                + Dialect.literal(
                        dialect.quote() == null ? "" : Objects.requireNonNullElse(dialect.escape(), dialect.quote()))
                + ", header = " + dialect.header() + ", skip = " + dialect.skip();
    }

    /** Every cell as text, null where it says "no value", in columns {@code c0}, {@code c1}, … */
    static String read(String file, CsvDialect dialect, int width, List<String> nullMarkers) {
        return read(file, dialect, nullMarkers, SIZES, Collections.nCopies(width, "VARCHAR"));
    }

    /** The same for an import. */
    static String read(Path file, CsvImport instructions) {
        String sizes = SIZES + quotes(instructions);
        List<String> types = Collections.nCopies(instructions.width(), "VARCHAR");
        return read(file.toString(), instructions.dialect(), instructions.nullMarkers(), sizes, types);
    }

    private static String quotes(CsvImport instructions) {
        return instructions.lineColumn() == null ? "" : "allow_quoted_nulls = false, ";
    }

    private static String read(
            String file, CsvDialect dialect, List<String> nullMarkers, String sizes, List<String> types) {
        String columns = IntStream.range(0, types.size())
                .mapToObj(i -> "'c" + i + "': '" + types.get(i) + "'")
                .collect(Collectors.joining(", "));
        String nothing = Stream.concat(Stream.of(""), nullMarkers.stream())
                .distinct()
                .map(Dialect::literal)
                .collect(Collectors.joining(", "));
        return "read_csv(" + Dialect.literal(file)
                + ", auto_detect = false, strict_mode = true, " + sizes + dialect(dialect)
                + ", nullstr = [" + nothing + "], columns = {" + columns + "})";
    }

    /**
     * The table, failing on the first cell that does not fit. What is plain is taken as DuckDB reads it: exact where
     * each of these cells is a {@link eu.shifthub.hub.engine.worker.PlainCell}, and to be thrown away where not.
     */
    static String quick(CsvImport instructions, Path file, CsvPlain plain) {
        List<String> types = new ArrayList<>(Collections.nCopies(instructions.width(), "VARCHAR"));
        for (CsvColumn column : instructions.columns()) {
            if (plain.isNative(column)) {
                types.set(column.position(), column.type().toString());
            }
        }
        String sizes = QUICK_SIZES + quotes(instructions);
        String read = read(file.toString(), instructions.dialect(), instructions.nullMarkers(), sizes, types);
        return select(
                instructions,
                column -> plain.isNative(column)
                        ? CsvCell.raw(column)
                        : plain.isPlain(column) ? decimalComma(column) : strictly(column),
                read);
    }

    private static String decimalComma(CsvColumn column) {
        return "CAST(replace(" + CsvCell.raw(column) + ", ',', '.') AS " + column.type() + ")";
    }

    private static String strictly(CsvColumn column) {
        return column.type().kind() == ColumnType.Kind.TEXT
                ? CsvCell.raw(column)
                : "coalesce(" + CsvCell.typed(column) + ", CASE WHEN " + isSomething(column)
                        + " THEN error('does not fit') END)";
    }

    /** The table, with an empty cell in place of what does not fit. */
    static String lenient(CsvImport instructions, String from) {
        return select(instructions, CsvCell::typed, from);
    }

    private static String select(CsvImport instructions, Function<CsvColumn, String> expression, String from) {
        return "SELECT "
                + instructions.columns().stream()
                        .map(column -> expression.apply(column) + " AS " + Dialect.quoted(column.name()))
                        .collect(Collectors.joining(", "))
                + " FROM " + from;
    }

    /** Whether any cell of the row does not fit. */
    static String anyMisfit(CsvImport instructions) {
        String any = typedColumns(instructions).map(CsvSql::misfit).collect(Collectors.joining(" OR "));
        return any.isEmpty() ? "false" : "(" + any + ")";
    }

    /** One row a cell that does not fit: record (from 0, or as its line column says), column, raw, reason. */
    static String misfits(CsvImport instructions, String read) {
        String cells = typedColumns(instructions)
                .map(column -> "CASE WHEN " + misfit(column) + " THEN {'name': "
                        + Dialect.literal(column.name()) + ", 'raw': left(c" + column.position() + ", " + RAW_SHOWN
                        + "), 'reason': " + Dialect.literal(Misfit.of(column).text()) + "} END")
                .collect(Collectors.joining(", "));
        return "SELECT record, bad.name AS name, bad.raw AS raw, bad.reason AS reason FROM (SELECT record,"
                + " unnest(list_filter([" + cells + "], lambda x: x IS NOT NULL)) AS bad FROM (SELECT "
                + record(instructions) + " AS record, * FROM " + read + ") WHERE " + anyMisfit(instructions) + ")";
    }

    private static String record(CsvImport instructions) {
        Integer line = instructions.lineColumn();
        return line == null ? "row_number() OVER () - 1" : "CAST(c" + line + " AS BIGINT)";
    }

    private static Stream<CsvColumn> typedColumns(CsvImport instructions) {
        return instructions.columns().stream().filter(column -> column.type().kind() != ColumnType.Kind.TEXT);
    }

    private static String misfit(CsvColumn column) {
        return "(" + CsvCell.typed(column) + " IS NULL AND " + isSomething(column) + ")";
    }

    private static String isSomething(CsvColumn column) {
        return CsvCell.raw(column) + " IS NOT NULL AND NOT regexp_full_match(" + CsvCell.raw(column) + ", '\\s*')";
    }
}

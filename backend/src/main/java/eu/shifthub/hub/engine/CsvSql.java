package eu.shifthub.hub.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What DuckDB is told about a CSV file: how to read it, and how each cell becomes its type or is found not to fit. */
final class CsvSql {
    private static final String SPACES = "\\x{00A0}\\x{202F}' ";
    private static final String CURRENCY = "[$€£¥]?";
    private static final int RAW_SHOWN = 200;
    /** Without the second, DuckDB makes its buffers sixteen times as large as the longest line: threads wait, memory goes. */
    private static final String SIZES = "max_line_size = 16777216, buffer_size = 33554432, ";
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
                        ? cell(column)
                        : plain.isPlain(column) ? decimalComma(column) : strictly(column),
                read);
    }

    private static String decimalComma(CsvColumn column) {
        return "CAST(replace(" + cell(column) + ", ',', '.') AS " + column.type() + ")";
    }

    private static String strictly(CsvColumn column) {
        return column.type().kind() == ColumnType.Kind.TEXT
                ? cell(column)
                : "coalesce(" + typed(column) + ", CASE WHEN " + isSomething(column)
                        + " THEN error('does not fit') END)";
    }

    /** The table, with an empty cell in place of what does not fit. */
    static String lenient(CsvImport instructions, String from) {
        return select(instructions, CsvSql::typed, from);
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
        return "(" + typed(column) + " IS NULL AND " + isSomething(column) + ")";
    }

    private static String isSomething(CsvColumn column) {
        return cell(column) + " IS NOT NULL AND NOT regexp_full_match(" + cell(column) + ", '\\s*')";
    }

    private static String cell(CsvColumn column) {
        return "c" + column.position();
    }

    /**
     * The cell in its type; null where it does not fit. Never rounded, never cut. A text keeps its blanks. A cell that is
     * written just as the engine writes its value needs no closer look, and most are.
     */
    static String typed(CsvColumn column) {
        return switch (column.type().kind()) {
            case INTEGER, BIGINT, DECIMAL -> column.decimalComma() ? carefully(column) : quickly(column, "");
            // Ten characters: neither 'infinity' nor a year before Christ.
            case DATE ->
                column.format() == null ? quickly(column, " AND length(" + cell(column) + ") = 10") : carefully(column);
            case TEXT, BOOLEAN, DOUBLE, TIME, TIMESTAMP, TIMESTAMPTZ, UUID, BINARY, OTHER -> carefully(column);
        };
    }

    private static String quickly(CsvColumn column, String also) {
        String value = "TRY_CAST(" + cell(column) + " AS " + column.type() + ")";
        return "CASE WHEN CAST(" + value + " AS VARCHAR) = " + cell(column) + also + " THEN " + value + " ELSE "
                + carefully(column) + " END";
    }

    private static String carefully(CsvColumn column) {
        String trimmed = "trim(" + cell(column) + ")";
        return switch (column.type().kind()) {
            case TEXT -> cell(column);
            case BOOLEAN ->
                "CASE WHEN lower(" + trimmed + ") IN ('true', 't', 'yes', 'y', '1', 'oui', 'o', 'vrai') THEN true"
                        + " WHEN lower(" + trimmed
                        + ") IN ('false', 'f', 'no', 'n', '0', 'non', 'faux') THEN false END";
            case INTEGER -> number(column, "INTEGER", 0, "");
            case BIGINT -> number(column, "BIGINT", 0, "");
            case DECIMAL ->
                number(column, column.type().toString(), column.type().scale(), "");
            case DOUBLE -> number(column, "DOUBLE", Integer.MAX_VALUE, "([eE][+-]?[0-9]+)?");
            case DATE -> "CAST(" + parsed(column, trimmed, "%Y-%m-%d") + " AS DATE)";
            case TIME -> toTheMicrosecond(column, "TRY_CAST(" + trimmed + " AS TIME)");
            case TIMESTAMP ->
                column.format() == null
                        ? toTheMicrosecond(column, "TRY_CAST(" + trimmed + " AS TIMESTAMP)")
                        : parsed(column, trimmed, "");
            case TIMESTAMPTZ ->
                column.format() == null
                        ? toTheMicrosecond(column, "TRY_CAST(" + trimmed + " AS TIMESTAMPTZ)")
                        : "(" + parsed(column, trimmed, "") + ")::TIMESTAMPTZ";
            case UUID -> "TRY_CAST(" + trimmed + " AS UUID)";
            case BINARY, OTHER ->
                throw EngineProblem.CSV_COLUMN_TYPE.because(Map.of("column", column.name(), "type", column.type()));
        };
    }

    private static String parsed(CsvColumn column, String cell, String otherwise) {
        String format = Dialect.literal(Objects.requireNonNullElse(column.format(), otherwise));
        return withDigits(column, "try_strptime(" + cell + ", " + format + ")");
    }

    /** DuckDB takes the words 'epoch' and 'infinity' for moments, whatever the format; a file's cell is none then. */
    private static String withDigits(CsvColumn column, String value) {
        return "CASE WHEN regexp_matches(" + cell(column) + ", '[0-9]') THEN " + value + " END";
    }

    /** DuckDB keeps six digits of a second, and rounds the others away without a word. */
    private static String toTheMicrosecond(CsvColumn column, String value) {
        return "CASE WHEN regexp_matches(" + cell(column) + ", '[0-9]') AND NOT regexp_matches(" + cell(column)
                + ", '\\.[0-9]{6,}[1-9]') THEN " + value + " END";
    }

    /** Grouping must be by three, so that 1,5 never becomes 15; digits beyond the scale must be 0. */
    private static String number(CsvColumn column, String type, int scale, String exponent) {
        String cell = cell(column);
        String group = column.decimalComma() ? "." : ",";
        String point = column.decimalComma() ? "," : ".";
        String fraction = scale == Integer.MAX_VALUE ? "[0-9]*" : "[0-9]{0," + scale + "}0*";
        String pattern = "\\s*" + CURRENCY + "\\s*[+-]?\\s*" + CURRENCY + "\\s*([0-9]+|[0-9]{1,3}([" + group + SPACES
                + "][0-9]{3})+)?([" + point + "]" + fraction + ")?" + exponent + "\\s*" + CURRENCY + "\\s*";
        String digits = "regexp_replace(" + cell + ", " + Dialect.literal("[^0-9eE+" + point + "-]") + ", '', 'g')";
        String plain = column.decimalComma() ? "replace(" + digits + ", ',', '.')" : digits;
        return "CASE WHEN regexp_full_match(" + cell + ", " + Dialect.literal(pattern) + ") THEN TRY_CAST(" + plain
                + " AS " + type + ") END";
    }
}

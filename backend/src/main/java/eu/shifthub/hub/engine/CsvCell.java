package eu.shifthub.hub.engine;

import java.util.Map;
import java.util.Objects;

/** How a cell that is a text becomes a value of its column's type, or is found not to fit; as an expression of DuckDB. */
final class CsvCell {
    private static final String SPACES = "\\x{00A0}\\x{202F}' ";
    private static final String CURRENCY = "[$€£¥]?";
    private static final String CLOCK = "[0-9]{1,2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,6}0*)?)?";
    private static final String DAY = "[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}";
    private static final String ZONE = " ?(Z|z|UTC|[+-][0-9]{2}(:?[0-9]{2})?|[A-Z][A-Za-z_]+/[A-Za-z_/+-]+)";
    /** So many digits come back from a DOUBLE as they went in (IEEE 754). */
    private static final int EXACT_DIGITS = 15;

    private CsvCell() {}

    /** As it is in the file. */
    static String raw(CsvColumn column) {
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
                column.format() == null ? quickly(column, " AND length(" + raw(column) + ") = 10") : carefully(column);
            case TEXT, BOOLEAN, DOUBLE, TIME, TIMESTAMP, TIMESTAMPTZ, UUID, BINARY, OTHER -> carefully(column);
        };
    }

    private static String quickly(CsvColumn column, String also) {
        String value = "TRY_CAST(" + raw(column) + " AS " + column.type() + ")";
        return "CASE WHEN CAST(" + value + " AS VARCHAR) = " + raw(column) + also + " THEN " + value + " ELSE "
                + carefully(column) + " END";
    }

    private static String carefully(CsvColumn column) {
        String trimmed = "trim(" + raw(column) + ")";
        return switch (column.type().kind()) {
            case TEXT -> raw(column);
            case BOOLEAN ->
                "CASE WHEN lower(" + trimmed + ") IN ('true', 't', 'yes', 'y', '1', 'oui', 'o', 'vrai') THEN true"
                        + " WHEN lower(" + trimmed
                        + ") IN ('false', 'f', 'no', 'n', '0', 'non', 'faux') THEN false END";
            case INTEGER -> number(column, "INTEGER", 0, "");
            case BIGINT -> number(column, "BIGINT", 0, "");
            case DECIMAL ->
                number(column, column.type().toString(), column.type().scale(), "");
            case DOUBLE -> exactly(number(column, "DOUBLE", Integer.MAX_VALUE, "([eE][+-]?[0-9]+)?"), column);
            case DATE -> "CAST(" + parsed(column, trimmed, "%Y-%m-%d") + " AS DATE)";
            case TIME -> shaped(trimmed, CLOCK, "TRY_CAST(" + trimmed + " AS TIME)");
            case TIMESTAMP ->
                column.format() == null
                        ? shaped(trimmed, DAY + "([T ]" + CLOCK + ")?", "TRY_CAST(" + trimmed + " AS TIMESTAMP)")
                        : parsed(column, trimmed, "");
            case TIMESTAMPTZ ->
                column.format() == null
                        ? shaped(trimmed, DAY + "[T ]" + CLOCK + ZONE, "TRY_CAST(" + trimmed + " AS TIMESTAMPTZ)")
                        : "(" + parsed(column, trimmed, "") + ")::TIMESTAMPTZ";
            case UUID -> "TRY_CAST(" + trimmed + " AS UUID)";
            case BINARY, OTHER ->
                throw EngineProblem.CSV_COLUMN_TYPE.because(Map.of("column", column.name(), "type", column.type()));
        };
    }

    private static String parsed(CsvColumn column, String cell, String otherwise) {
        String format = Objects.requireNonNullElse(column.format(), otherwise);
        return shaped(cell, CsvDates.shape(format), "try_strptime(" + cell + ", " + Dialect.literal(format) + ")");
    }

    /**
     * DuckDB takes more than it should: 'infinity' for a date, year 24 for {@code 24} where four digits are due, a moment
     * with a time zone for one without, a seventh digit of a second. What has not this shape does not fit.
     */
    private static String shaped(String cell, String shape, String value) {
        return "CASE WHEN regexp_full_match(" + cell + ", " + Dialect.literal(shape) + ") THEN " + value + " END";
    }

    /** Null where the number has more digits than a DOUBLE keeps, or is beyond its range. */
    private static String exactly(String value, CsvColumn column) {
        String digits = significant(raw(column));
        return "CASE WHEN isfinite(" + value + ") AND (" + value + " <> 0 OR " + digits + " = '') AND (length(" + digits
                + ") <= " + EXACT_DIGITS + " OR " + digits + " = " + significant("CAST(" + value + " AS VARCHAR)")
                + ") THEN " + value + " END";
    }

    /** The digits of a number without its exponent, and without the zeros at either end. */
    private static String significant(String number) {
        return "trim(regexp_replace(regexp_replace(" + number + ", '[eE].*$', ''), '[^0-9]', '', 'g'), '0')";
    }

    /** Grouping must be by three, so that 1,5 never becomes 15; digits beyond the scale must be 0. */
    private static String number(CsvColumn column, String type, int scale, String exponent) {
        String cell = raw(column);
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

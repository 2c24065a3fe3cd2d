package eu.shifthub.hub.engine.worker;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * CSV as RFC 4180 has it, written by the engine itself: SQL that makes one text of each row, and COPY, which uses all
 * cores and keeps the order, writes them down as they are. A cell without value is empty, an empty text is {@code ""}: so
 * the two can be told apart, but where there is one column only: its cells without value are {@code ""} too, since readers
 * pass over empty lines. Decimals come without exponent, dates and times as ISO 8601 has them, bytes in Base64.
 */
final class CsvLines {
    private static final String LINE_END = "\r\n";
    private static final String USUAL_DAYS = " BETWEEN DATE '0001-01-01' AND DATE '9999-12-31'";

    private CsvLines() {}

    static String header(List<WireColumn> columns) {
        return columns.stream()
                        .map(WireColumn::name)
                        .map(CsvLines::quotedWhereNeeded)
                        .collect(Collectors.joining(","))
                + LINE_END;
    }

    /** Each row as a text that ends in a carriage return; the line feed is what COPY puts after a row. */
    static String copy(String sql, List<WireColumn> columns, String path) {
        String names = IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        String cells = IntStream.range(0, columns.size())
                .mapToObj(i -> text(columns.get(i).type(), "c" + i))
                .collect(Collectors.joining(", ',', "));
        String row = columns.size() == 1 ? "coalesce(" + cells + ", '\"\"')" : cells;
        return "COPY (SELECT concat(" + row + ", chr(13)) AS line FROM (\n" + WireColumn.castWhereNeeded(sql, columns)
                + "\n) AS lines(" + names + ")) TO '" + path.replace("'", "''")
                + "' (FORMAT csv, HEADER false, QUOTE '', ESCAPE '', USE_TMP_FILE false)";
    }

    private static String quotedWhereNeeded(String name) {
        boolean needed = name.isEmpty()
                || name.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                || name.startsWith(" ")
                || name.endsWith(" ");
        return needed ? '"' + name.replace("\"", "\"\"") + '"' : name;
    }

    private static String text(String type, String cell) {
        if (type.startsWith("DECIMAL")) {
            return decimal(type, cell);
        }
        return switch (type) {
            case "VARCHAR", "OTHER" -> quoted(cell);
            case "DOUBLE" -> number(cell);
            case "DATE" -> date(cell);
            case "TIMESTAMP" -> timestamp(cell);
            case "TIMESTAMP WITH TIME ZONE" -> moment("CAST(" + cell + " AS TIMESTAMP)");
            case "BLOB" -> "base64(" + cell + ")";
            case "BOOLEAN", "INTEGER", "BIGINT", "TIME", "UUID" -> varchar(cell);
            default -> throw new IllegalArgumentException("Nothing of this type travels: " + type);
        };
    }

    private static String varchar(String cell) {
        return "CAST(" + cell + " AS VARCHAR)";
    }

    private static String quoted(String cell) {
        String special = String.join(
                " OR ",
                cell + " = ''",
                "contains(" + cell + ", ',')",
                "contains(" + cell + ", '\"')",
                "contains(" + cell + ", chr(10))",
                "contains(" + cell + ", chr(13))",
                "starts_with(" + cell + ", ' ')",
                "ends_with(" + cell + ", ' ')");
        return "CASE WHEN " + special + " THEN '\"' || replace(" + cell + ", '\"', '\"\"') || '\"' ELSE " + cell
                + " END";
    }

    /** DuckDB leaves out the zero before the point where the type has no digit for it. */
    private static String decimal(String type, String cell) {
        String[] digits =
                type.substring(type.indexOf('(') + 1, type.indexOf(')')).split(",", 2);
        if (!digits[0].strip().equals(digits[1].strip())) {
            return varchar(cell);
        }
        return "CASE WHEN " + cell + " < 0 THEN '-0' || substr(" + varchar(cell) + ", 2) ELSE '0' || " + varchar(cell)
                + " END";
    }

    private static String number(String cell) {
        return "CASE WHEN isnan(" + cell + ") THEN 'NaN' WHEN isinf(" + cell + ") THEN CASE WHEN " + cell
                + " > 0 THEN 'Infinity' ELSE '-Infinity' END WHEN " + cell + " = 0 AND signbit(" + cell
                + ") THEN '-0.0' ELSE " + varchar(cell) + " END";
    }

    private static String date(String cell) {
        return "CASE WHEN " + cell + USUAL_DAYS + " OR isinf(" + cell + ") THEN " + varchar(cell) + " ELSE "
                + distantDay(cell) + " END";
    }

    /** As ISO 8601 has years before the first and beyond the 9999th. */
    private static String distantDay(String cell) {
        String year = "year(" + cell + ")";
        return "format('{}{:04d}-{:02d}-{:02d}', CASE WHEN " + year + " > 9999 THEN '+' WHEN " + year
                + " < 0 THEN '-' ELSE '' END, abs(" + year + "), month(" + cell + "), day(" + cell + "))";
    }

    private static String timestamp(String cell) {
        String day = "CAST(" + cell + " AS DATE)";
        return "CASE WHEN isinf(" + cell + ") THEN " + varchar(cell) + " WHEN " + day + USUAL_DAYS + " THEN replace("
                + varchar(cell) + ", ' ', 'T') ELSE " + distantDay(day) + " || 'T' || CAST(CAST(" + cell
                + " AS TIME) AS VARCHAR) END";
    }

    /** @param cell in UTC */
    private static String moment(String cell) {
        String day = "CAST(" + cell + " AS DATE)";
        return "CASE WHEN isinf(" + cell + ") THEN " + varchar(cell) + " ELSE " + date(day)
                + " || CASE WHEN microsecond("
                + cell + ") % 1000000 = 0 THEN strftime(" + cell + ", 'T%H:%M:%SZ') WHEN microsecond(" + cell
                + ") % 1000 = 0 THEN strftime(" + cell + ", 'T%H:%M:%S.%gZ') ELSE strftime(" + cell
                + ", 'T%H:%M:%S.%fZ') END END";
    }
}

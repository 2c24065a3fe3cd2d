package eu.shifthub.hub.source.jdbc;

import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.SourceProblem;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a database is asked: all of a table or of a query, or the rows above what was brought. */
record Question(Dialect dialect, Selection selection) {
    /** Numbers, dates, times and plain keys; nothing that could end a text in SQL. */
    private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z][0-9A-Za-z :.,+_-]*|-[0-9.]+");

    /** Refuses what no database needs to be asked for. */
    void check() {
        if ((selection.table() == null) == (selection.query() == null)) {
            throw SourceProblem.TABLE_OR_QUERY.at("selection.table");
        }
        if (selection.query() != null) {
            OneSelect.of(selection.query());
        }
    }

    String name() {
        return Objects.requireNonNullElse(selection.table(), "query");
    }

    /** The columns, and no row. */
    String columnsOnly() {
        return "select * from " + from() + " where 1 = 0";
    }

    /** @param above rows whose growing column is larger than this; null for all */
    String rows(@Nullable String above) {
        String all = "select * from " + from();
        if (selection.incrementalColumn() == null) {
            return all;
        }
        String column = "brought." + dialect.quote(selection.incrementalColumn());
        String where = above == null ? "" : " where " + column + " > '" + plain(above) + "'";
        return all + where + " order by " + column;
    }

    /** How many rows are not above it; those without a value among them. */
    String countUpTo(String above) {
        String column = "brought." + dialect.quote(Objects.requireNonNull(selection.incrementalColumn()));
        return "select count(*) from " + from() + " where " + column + " <= '" + plain(above) + "' or " + column
                + " is null";
    }

    /** A value of the growing column that a later question can name. */
    String plain(String value) {
        if (!PLAIN.matcher(value).matches()) {
            throw SourceProblem.COLUMN_UNREADABLE.because(Map.of(
                    "column", Objects.requireNonNull(selection.incrementalColumn()), "type", "other than plain keys"));
        }
        return value;
    }

    private String from() {
        if (selection.query() != null) {
            // The line end closes a comment at the query's end.
            return "(" + OneSelect.of(selection.query()) + "\n) as brought";
        }
        String table = Arrays.stream(Objects.requireNonNull(selection.table()).split("\\.", 2))
                .map(dialect::quote)
                .collect(Collectors.joining("."));
        return table + " as brought";
    }
}

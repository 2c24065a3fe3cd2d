package eu.shifthub.hub.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file becomes a table.
 *
 * @param width how many columns the file has; a line with more or fewer is malformed
 * @param columns those that are kept, in the table's order; a column of the file that is not named is dropped
 * @param nullMarkers cells that mean "no value", beside the empty one, for example {@code NA}; taken as they are written
 * @param lineColumn where a reader process wrote the file: the column that holds each row's number in the file it read.
 *     Rejects name that; and {@code ""} is a text without characters, not "no value"
 * @param order the table is stored sorted by these, where given
 */
public record CsvImport(
        CsvDialect dialect,
        int width,
        List<CsvColumn> columns,
        List<String> nullMarkers,
        OnReject onReject,
        @Nullable Integer lineColumn,
        List<Order> order) {
    public CsvImport(
            CsvDialect dialect,
            int width,
            List<CsvColumn> columns,
            List<String> nullMarkers,
            OnReject onReject,
            List<Order> order) {
        this(dialect, width, columns, nullMarkers, onReject, null, order);
    }

    /** What happens with a cell that does not fit its type. A malformed line is always rejected whole. */
    public enum OnReject {
        /** Its row is left out. */
        REJECT_ROWS,
        /** Its row is kept and the cell is empty. */
        KEEP_AS_NULL,
        /** Nothing is imported. A malformed line stops the import too. */
        STOP
    }

    public CsvImport {
        columns = List.copyOf(columns);
        nullMarkers = List.copyOf(nullMarkers);
        order = List.copyOf(order);
    }
}

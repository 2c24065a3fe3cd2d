package eu.shifthub.hub.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a dataset's rows as a stream.
 *
 * @param version its number; the one the viewer usually reads where it is null
 * @param columns in this order; every readable one where empty
 */
public record RowSelection(
        @Nullable Integer version,
        List<String> columns,
        @Nullable RowFilter filter) {
    public RowSelection {
        columns = List.copyOf(columns);
    }

    boolean isEverything() {
        return columns.isEmpty() && filter == null;
    }
}

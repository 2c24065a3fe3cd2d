package eu.shifthub.hub.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a dataset's rows.
 *
 * @param columns in this order; every readable one where empty
 * @param after the {@link RowPage#endCursor()} of the page before
 * @param count whether to count all rows after the filter
 */
public record RowRequest(
        List<String> columns,
        @Nullable RowFilter filter,
        List<RowOrder> orderBy,
        int first,
        @Nullable String after,
        boolean count) {
    public RowRequest {
        columns = List.copyOf(columns);
        orderBy = List.copyOf(orderBy);
    }
}

package eu.shifthub.hub.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows; exactly one of the components is given. */
public record RowFilter(
        @Nullable List<RowFilter> and,
        @Nullable List<RowFilter> or,
        @Nullable RowFilter not,
        @Nullable RowComparison where) {
    public static RowFilter where(RowComparison comparison) {
        return new RowFilter(null, null, null, comparison);
    }

    public static RowFilter all(List<RowFilter> filters) {
        return new RowFilter(filters, null, null, null);
    }
}

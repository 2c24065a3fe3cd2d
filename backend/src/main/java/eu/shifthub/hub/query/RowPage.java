package eu.shifthub.hub.query;

import eu.shifthub.hub.dataset.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a dataset's rows.
 *
 * @param rows the cells of each row as the contract writes them, in the order of the columns
 * @param totalCount rows after the filter; null where it was not asked for
 * @param preview whether the caller may see no more than these first rows
 */
public record RowPage(
        Version version,
        List<LabelledColumn> columns,
        List<Row> rows,
        @Nullable String startCursor,
        @Nullable String endCursor,
        boolean hasPrevious,
        boolean hasNext,
        @Nullable Long totalCount,
        boolean preview) {}

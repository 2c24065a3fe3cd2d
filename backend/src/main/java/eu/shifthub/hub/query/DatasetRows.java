package eu.shifthub.hub.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link RowPage} as the contract has it. */
record DatasetRows(
        List<LabelledColumn> columns,
        List<Row> rows,
        PageInfo pageInfo,
        @Nullable Long totalCount,
        boolean preview,
        int version) {
    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    static DatasetRows of(RowPage page) {
        return new DatasetRows(
                page.columns(),
                page.rows(),
                new PageInfo(page.hasNext(), page.hasPrevious(), page.startCursor(), page.endCursor()),
                page.totalCount(),
                page.preview(),
                page.version().number());
    }
}

package eu.shifthub.hub.query;

import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.identity.Viewers;
import graphql.schema.DataFetchingFieldSelectionSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class RowsController {
    private final Queries queries;
    private final Viewers viewers;

    RowsController(Queries queries, Viewers viewers) {
        this.queries = queries;
        this.viewers = viewers;
    }

    @SchemaMapping
    DatasetRows rows(
            Dataset dataset,
            @Argument @Nullable List<String> columns,
            @Argument @Nullable RowFilter filter,
            @Argument @Nullable List<RowOrder> orderBy,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingFieldSelectionSet selected) {
        RowRequest request = new RowRequest(
                columns == null ? List.of() : columns,
                filter,
                orderBy == null ? List.of() : orderBy,
                first,
                after,
                selected.contains("totalCount"));
        return DatasetRows.of(queries.rows(viewers.current(), dataset.id(), request));
    }
}

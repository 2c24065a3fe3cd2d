package eu.shifthub.hub.query;

import eu.shifthub.hub.dataset.Dataset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that SQL in a workspace may name. */
record QueryTable(
        Dataset dataset, String qualifiedName, @Nullable String name, List<LabelledColumn> columns) {
    static QueryTable of(ScopedDataset dataset) {
        return new QueryTable(
                dataset.dataset(), dataset.view().name().toString(), dataset.bareName(), dataset.labelled());
    }
}

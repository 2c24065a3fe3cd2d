package eu.shifthub.hub.query;

import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.engine.View;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as one viewer may read it.
 *
 * @param bareName its name without the workspace; null where that is ambiguous
 * @param whole whether nothing of the version is kept from the viewer
 */
record ScopedDataset(
        Dataset dataset,
        Version version,
        View view,
        List<ScopedColumn> columns,
        @Nullable String bareName,
        boolean whole) {
    Optional<ScopedColumn> find(String column) {
        return columns.stream().filter(found -> found.name().equals(column)).findFirst();
    }

    List<LabelledColumn> labelled() {
        return columns.stream().map(ScopedColumn::labelled).toList();
    }

    List<String> columnNames() {
        return columns.stream().map(ScopedColumn::name).toList();
    }
}

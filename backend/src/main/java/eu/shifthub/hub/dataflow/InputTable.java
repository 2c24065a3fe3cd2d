package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.engine.ViewName;
import java.util.List;

/**
 * A dataset as an input may read it under somebody's rights.
 *
 * @param name what questions call it
 * @param columns those that may be read; their types are the ones after masks
 */
record InputTable(Dataset dataset, Version version, ViewName name, List<TableColumn> columns) {
    InputTable {
        columns = List.copyOf(columns);
    }
}

package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.dataset.DatasetId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What inputs may read in a workspace under somebody's rights.
 *
 * @param personal datasets that only the person may read, so that nothing for all of a project may be made of them
 * @param slugs of the workspace's own datasets
 */
record InputTables(Map<DatasetId, InputTable> tables, Set<DatasetId> personal, Map<String, DatasetId> slugs) {
    InputTables {
        tables = Map.copyOf(tables);
        personal = Set.copyOf(personal);
        slugs = Map.copyOf(slugs);
    }

    Optional<InputTable> find(DatasetId dataset) {
        return Optional.ofNullable(tables.get(dataset));
    }
}

package eu.shifthub.hub.catalog;

import java.util.Map;
import java.util.UUID;

/**
 * All that is known of a published dataset, whoever may see it.
 *
 * @param parents the titles of those that its rows were made of and any audience may know of
 */
record PublishedDataset(CatalogEntry entry, Map<UUID, String> parents) {
    PublishedDataset {
        parents = Map.copyOf(parents);
    }
}

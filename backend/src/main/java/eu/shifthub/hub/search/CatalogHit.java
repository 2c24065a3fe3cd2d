package eu.shifthub.hub.search;

import eu.shifthub.hub.dataset.Dataset;
import java.util.List;

/**
 * A dataset that was found.
 *
 * @param title the title, in pieces where a word was found in it; else empty
 * @param description the passages of the description in which a word was found
 */
record CatalogHit(Dataset dataset, List<HighlightPart> title, List<HighlightPart> description) {}

package eu.shifthub.hub.search;

import java.util.List;

/**
 * What the index answers, before the datasets themselves are read.
 *
 * @param words what was looked for in the end
 */
record Found(List<Cursor> hits, boolean more, int total, List<CatalogFacetCount> facets, List<Sought> words) {}

package eu.shifthub.hub.search;

import java.util.List;

/** What the index answers, before the datasets themselves are read. */
record Found(List<Cursor> hits, boolean more, int total, CatalogConnection.Facets facets) {}

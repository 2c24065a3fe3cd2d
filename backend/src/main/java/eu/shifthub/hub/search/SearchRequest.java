package eu.shifthub.hub.search;

import org.jspecify.annotations.Nullable;

/** What is asked of the catalog. */
record SearchRequest(
        Words words,
        CatalogFilter filter,
        CatalogSort sort,
        int first,
        @Nullable Cursor after) {}

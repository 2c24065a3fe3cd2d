package eu.shifthub.hub.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the catalog.
 *
 * @param counted the facets whose values are to be counted
 */
record SearchRequest(
        Words words,
        CatalogFilter filter,
        CatalogSort sort,
        int first,
        @Nullable Cursor after,
        Set<CatalogFacet> counted) {}

package eu.shifthub.hub.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what a search found.
 *
 * @param counts of the facets that were asked for
 */
record CatalogConnection(
        List<Edge> edges,
        PageInfo pageInfo,
        int totalCount,
        List<CatalogFacetCount> counts,
        @Nullable String didYouMean) {
    record Edge(String cursor, CatalogHit node) {}

    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    record Facets(List<FacetValue> sensitivity, List<FacetValue> publisher, List<FacetValue> label) {}

    Facets facets() {
        return new Facets(values(CatalogFacet.SENSITIVITY), values(CatalogFacet.PUBLISHER), values(CatalogFacet.LABEL));
    }

    List<FacetValue> values(CatalogFacet facet) {
        return counts.stream()
                .filter(count -> count.name() == facet)
                .flatMap(count -> count.values().stream())
                .toList();
    }
}

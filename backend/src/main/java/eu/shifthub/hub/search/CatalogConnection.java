package eu.shifthub.hub.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of what a search found. */
record CatalogConnection(
        List<Edge> edges,
        PageInfo pageInfo,
        int totalCount,
        Facets facets,
        @Nullable String didYouMean) {
    record Edge(String cursor, CatalogHit node) {}

    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    record Facets(List<FacetValue> sensitivity, List<FacetValue> publisher, List<FacetValue> label) {}
}

package eu.shifthub.hub.search;

import eu.shifthub.hub.access.Sensitivity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** What a search is narrowed to: of each facet any of the values named. */
record CatalogFilter(
        @Nullable List<Sensitivity> sensitivities,
        @Nullable List<String> publishers,
        @Nullable List<String> labels) {
    static final CatalogFilter NONE = new CatalogFilter(null, null, null);

    /** One filter a facet that has one. */
    Map<CatalogFacet, Query> queries(Sight sight) {
        Map<CatalogFacet, Query> queries = new EnumMap<>(CatalogFacet.class);
        for (CatalogFacet facet : CatalogFacet.values()) {
            List<String> values = values(facet);
            if (!values.isEmpty()) {
                queries.put(facet, query(facet, values, sight));
            }
        }
        return queries;
    }

    private List<String> values(CatalogFacet facet) {
        return switch (facet) {
            case SENSITIVITY ->
                sensitivities == null
                        ? List.of()
                        : sensitivities.stream().map(Enum::name).toList();
            case PUBLISHER -> publishers == null ? List.of() : publishers;
            case LABEL -> labels == null ? List.of() : labels;
        };
    }

    private static Query query(CatalogFacet facet, List<String> values, Sight sight) {
        Query any = new TermInSetQuery(
                facet.field(), values.stream().map(BytesRef::new).toList());
        return facet.isDescription()
                ? new BooleanQuery.Builder()
                        .add(any, BooleanClause.Occur.FILTER)
                        .add(sight.described(), BooleanClause.Occur.FILTER)
                        .build()
                : any;
    }
}

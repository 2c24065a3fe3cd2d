package eu.shifthub.hub.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** Counts what was found by each facet; a facet's own choice does not narrow its own counts. */
record FacetCounts(IndexSearcher searcher, Query found, Map<CatalogFacet, Query> chosen, Sight sight) {
    private static final int MOST = 30;

    List<FacetValue> of(CatalogFacet facet) throws IOException {
        if (MultiDocValues.getSortedSetValues(searcher.getIndexReader(), facet.field()) == null) {
            return List.of();
        }
        var counts = new StringValueFacetCounts(
                new StringDocValuesReaderState(searcher.getIndexReader(), facet.field()),
                searcher.search(query(facet), new FacetsCollectorManager()));
        FacetResult top = counts.getTopChildren(MOST, facet.field());
        return top == null
                ? List.of()
                : Arrays.stream(top.labelValues)
                        .map(value -> new FacetValue(value.label, value.value.intValue()))
                        .toList();
    }

    private Query query(CatalogFacet facet) {
        List<Query> filters = new ArrayList<>();
        chosen.forEach((other, filter) -> {
            if (other != facet) {
                filters.add(filter);
            }
        });
        if (facet.isDescription()) {
            filters.add(sight.described());
        }
        var query = new BooleanQuery.Builder().add(found, BooleanClause.Occur.MUST);
        filters.forEach(filter -> query.add(filter, BooleanClause.Occur.FILTER));
        return query.build();
    }
}

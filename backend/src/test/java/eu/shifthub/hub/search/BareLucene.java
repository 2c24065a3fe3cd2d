package eu.shifthub.hub.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** The same files asked by Lucene's own means: no rights, its own scores, its facet module with states made before. */
final class BareLucene implements AutoCloseable {
    private static final List<String> FIELDS = List.of(
            Fields.TITLE, Fields.PUBLISHER, Fields.LABELS, Fields.DESCRIPTION, Fields.VARIABLES, Fields.CONCEPTS);
    private static final List<String> TOPICS =
            List.of(Fields.TITLE, Fields.LABELS, Fields.DESCRIPTION, Fields.CONCEPTS);

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final Map<CatalogFacet, StringDocValuesReaderState> states = new EnumMap<>(CatalogFacet.class);

    BareLucene(SearchIndex index) throws IOException {
        reader = index.read(state -> {
            state.getIndexReader().incRef();
            return state.getIndexReader();
        });
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        for (CatalogFacet facet : CatalogFacet.values()) {
            states.put(facet, new StringDocValuesReaderState(reader, facet.field()));
        }
    }

    Object find(List<Sought> words, boolean facets) throws IOException {
        var all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(of(word), Occur.MUST));
        Query query = all.build();
        if (!facets) {
            searcher.search(query, new TopScoreDocCollectorManager(20, 20));
            return searcher.count(query);
        }
        var found = FacetsCollectorManager.search(searcher, query, 20, new FacetsCollectorManager());
        List<Object> counts = new ArrayList<>();
        for (CatalogFacet facet : CatalogFacet.values()) {
            counts.add(new StringValueFacetCounts(states.get(facet), found.facetsCollector())
                    .getTopChildren(30, facet.field()));
        }
        return counts;
    }

    private static Query of(Sought word) {
        List<Query> ways = new ArrayList<>();
        if (word.together().size() == 1) {
            ways.addAll(in(FIELDS, word.together().getFirst(), false));
        } else {
            var together = new BooleanQuery.Builder();
            word.together()
                    .forEach(each -> together.add(new DisjunctionMaxQuery(in(FIELDS, each, false), 0.1f), Occur.MUST));
            ways.add(together.build());
        }
        if (!word.topics().isEmpty()) {
            ways.addAll(in(TOPICS, word.topicTerms(), true));
        }
        if (!word.beginning().isEmpty()) {
            for (String field : List.of(Fields.TITLE, Fields.PUBLISHER, Fields.LABELS)) {
                ways.add(new org.apache.lucene.search.TermQuery(new Term(Fields.beginnings(field), word.beginning())));
            }
        }
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    private static List<Query> in(List<String> fields, Map<String, Float> terms, boolean topics) {
        return fields.stream()
                .<Query>map(name -> {
                    String field = topics ? Fields.topics(name) : name;
                    var any = new SynonymQuery.Builder(field);
                    terms.forEach((term, weight) -> any.addTerm(new Term(field, term), weight));
                    return new BoostQuery(any.build(), Fields.weight(name));
                })
                .toList();
    }

    @Override
    public void close() throws IOException {
        reader.decRef();
    }
}

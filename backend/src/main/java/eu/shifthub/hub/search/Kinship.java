package eu.shifthub.hub.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * What makes other datasets kin to one: what the caller may know of it.
 *
 * @param dataset that is not kin to itself
 * @param title the words of its title
 * @param values of its facets
 */
record Kinship(UUID dataset, List<String> title, Map<CatalogFacet, Collection<String>> values) {
    /** A shared label is enough, as are a theme and the publisher, or two words of the title. */
    private static final float ENOUGH = 2;

    private static final int MOST_WORDS = 30;

    private static final Map<CatalogFacet, Float> WEIGHTS = Map.of(
            CatalogFacet.LABEL, 2f,
            CatalogFacet.THEME, 1.5f,
            CatalogFacet.HEALTH_CATEGORY, 0.75f,
            CatalogFacet.SPATIAL, 0.5f,
            CatalogFacet.PUBLISHER, 0.5f);

    List<UUID> find(SeenIndex index, int most) throws IOException {
        IndexState state = index.state();
        Query query = new BooleanQuery.Builder()
                .add(shared(index.described()), Occur.MUST)
                .add(index.outlined(), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.ID, dataset.toString())), Occur.MUST_NOT)
                .build();
        ScoreDoc[] hits = state.search(query, new TopScoreDocCollectorManager(most, most)).scoreDocs;
        return Suggestions.ids(
                state,
                java.util.Arrays.stream(hits).filter(hit -> hit.score >= ENOUGH).toArray(ScoreDoc[]::new));
    }

    private Query shared(Query described) {
        var any = new BooleanQuery.Builder();
        title.stream()
                .limit(MOST_WORDS)
                .filter(word -> !Text.isStopWord(word))
                .map(word -> one(Text.stems(word).stream().findFirst().orElse(word)))
                .distinct()
                .forEach(word -> any.add(word, Occur.SHOULD));
        WEIGHTS.forEach((facet, weight) -> values.getOrDefault(facet, List.of()).stream()
                .map(value -> counting(new TermQuery(new Term(facet.field(), value)), weight))
                .map(query -> facet.isDescription() ? where(described, query) : query)
                .forEach(query -> any.add(query, Occur.SHOULD)));
        return any.build();
    }

    private static Query one(String term) {
        return counting(new TermQuery(new Term(Fields.TITLE, term)), 1);
    }

    private static Query counting(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }

    private static Query where(Query open, Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(open, Occur.FILTER)
                .build();
    }
}

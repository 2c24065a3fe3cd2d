package eu.shifthub.hub.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.FixedBitSet;
import org.springframework.stereotype.Component;

/**
 * Asks the index, under the sight of one caller: first which documents, as sets, then how well the best of them fit.
 */
@Component
class CatalogSearch {
    private final SearchIndex index;
    private final Thesaurus thesaurus;

    CatalogSearch(SearchIndex index, Thesaurus thesaurus) {
        this.index = index;
        this.thesaurus = thesaurus;
    }

    Found find(SearchRequest request, Sight sight) {
        return index.read(state -> {
            SeenIndex seen = SeenIndex.of(state, sight);
            List<Sought> words = understanding(seen).of(request.words());
            List<Hits> hits = Hits.find(seen, words, request.filter().chosen());
            List<FixedBitSet> narrowed = hits.stream().map(Hits::narrowed).toList();
            int total = narrowed.stream().mapToInt(FixedBitSet::cardinality).sum();
            List<Cursor> top = top(seen, narrowed, words, request);
            return new Found(
                    top.subList(0, Math.min(top.size(), request.first())),
                    top.size() > request.first(),
                    total,
                    facets(state, hits, request.counted()),
                    words);
        });
    }

    private static List<CatalogFacetCount> facets(IndexState state, List<Hits> hits, Set<CatalogFacet> counted)
            throws IOException {
        if (counted.isEmpty()) {
            return List.of();
        }
        var counts = new FacetCounts(state, hits);
        List<CatalogFacetCount> facets = new ArrayList<>();
        for (CatalogFacet facet : counted) {
            facets.add(counts.of(facet));
        }
        return facets;
    }

    /** Datasets whose title has words that begin so, the best first. */
    List<UUID> suggest(Words words, Sight sight, int most) {
        return index.read(state -> {
            SeenIndex seen = SeenIndex.of(state, sight);
            List<UUID> exactly = Suggestions.find(seen, words.words(), most);
            if (!exactly.isEmpty()) {
                return exactly;
            }
            List<String> corrected = corrected(seen, words);
            return corrected.equals(words.words()) ? exactly : Suggestions.find(seen, corrected, most);
        });
    }

    private static List<String> corrected(SeenIndex seen, Words words) throws IOException {
        var spelling = new Spelling(seen);
        List<String> corrected = new ArrayList<>();
        for (String word : words.words()) {
            boolean known = !Suggestions.find(seen, List.of(word), 1).isEmpty();
            List<Spelling.Near> near = known ? List.of() : spelling.nearInTitles(word);
            corrected.add(near.isEmpty() ? word : near.getFirst().word());
        }
        return corrected;
    }

    /** Datasets that share what this one is about, the nearest first. */
    List<UUID> related(Kinship kinship, Sight sight, int most) {
        return index.read(state -> kinship.find(SeenIndex.of(state, sight), most));
    }

    /** Words that find something, near to those that do not; empty where there are none, or all are found. */
    Optional<Words> didYouMean(Words words, Sight sight) {
        return index.read(state -> {
            SeenIndex seen = SeenIndex.of(state, sight);
            Understanding understanding = understanding(seen);
            var corrected = new Words(understanding.corrected(words));
            if (corrected.isEmpty() || corrected.equals(words)) {
                return Optional.empty();
            }
            boolean finds = Hits.find(seen, understanding.of(corrected), Map.of()).stream()
                    .anyMatch(hits -> !hits.narrowed().scanIsEmpty());
            return finds ? Optional.of(corrected) : Optional.empty();
        });
    }

    private Understanding understanding(SeenIndex seen) {
        return new Understanding(thesaurus, new Spelling(seen));
    }

    /** One more than asked for, to know whether more follow. */
    private static List<Cursor> top(SeenIndex index, List<FixedBitSet> found, List<Sought> words, SearchRequest request)
            throws IOException {
        Cursor after = request.after();
        int most = request.first() + 1;
        if (request.sort() == CatalogSort.RELEVANCE) {
            return Ranking.best(index, found, words, most, after);
        }
        IndexState state = index.state();
        FieldDoc start =
                after == null ? null : after.after(state.getIndexReader().maxDoc());
        var collectors = new TopFieldCollectorManager(request.sort().sort(), most, start, most);
        return Arrays.stream(state.search(new InSets(found), collectors).scoreDocs)
                .map(hit -> Cursor.of(request.sort(), (FieldDoc) hit))
                .toList();
    }
}

package eu.shifthub.hub.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.springframework.stereotype.Component;

/** Asks the index, under the sight of one caller. */
@Component
class CatalogSearch {
    private final SearchIndex index;

    CatalogSearch(SearchIndex index) {
        this.index = index;
    }

    Found find(SearchRequest request, Sight sight) {
        return index.read(searcher -> find(searcher, request, sight));
    }

    /** Datasets whose title has words that begin so, the best first. */
    List<UUID> suggest(Words words, Sight sight, int most) {
        return index.read(searcher -> {
            TopDocs top = searcher.search(under(words.beginnings(), sight), most);
            return ids(searcher, top);
        });
    }

    /** The same words without those that are found nowhere; empty where that leaves none or all. */
    Optional<Words> withoutUnknown(Words words, Sight sight) {
        List<String> known = index.read(searcher -> {
            List<String> found = new java.util.ArrayList<>();
            for (Words one : words.each()) {
                if (searcher.count(under(one.query(sight), sight)) > 0) {
                    found.addAll(one.words());
                }
            }
            return found;
        });
        return known.isEmpty() || known.size() == words.words().size()
                ? Optional.empty()
                : Optional.of(new Words(known));
    }

    private static Found find(IndexSearcher searcher, SearchRequest request, Sight sight) throws IOException {
        Query words = request.words().isEmpty()
                ? new MatchAllDocsQuery()
                : request.words().query(sight);
        Query found = under(words, sight);
        Map<CatalogFacet, Query> chosen = request.filter().queries(sight);
        var narrowed = new BooleanQuery.Builder().add(found, BooleanClause.Occur.MUST);
        chosen.values().forEach(filter -> narrowed.add(filter, BooleanClause.Occur.FILTER));
        Query query = narrowed.build();
        List<Cursor> hits = hits(searcher, query, request);
        var counts = new FacetCounts(searcher, found, chosen, sight);
        var facets = new CatalogConnection.Facets(
                counts.of(CatalogFacet.SENSITIVITY), counts.of(CatalogFacet.PUBLISHER), counts.of(CatalogFacet.LABEL));
        return new Found(
                hits.subList(0, Math.min(hits.size(), request.first())),
                hits.size() > request.first(),
                searcher.count(query),
                facets);
    }

    private static Query under(Query query, Sight sight) {
        return new BooleanQuery.Builder()
                .add(query, BooleanClause.Occur.MUST)
                .add(sight.outlined(), BooleanClause.Occur.FILTER)
                .build();
    }

    /** One more than asked for, to know whether more follow. */
    private static List<Cursor> hits(IndexSearcher searcher, Query query, SearchRequest request) throws IOException {
        Cursor after = request.after();
        FieldDoc start =
                after == null ? null : after.after(searcher.getIndexReader().maxDoc());
        var collectors =
                new TopFieldCollectorManager(request.sort().sort(), request.first() + 1, start, Integer.MAX_VALUE);
        return Arrays.stream(searcher.search(query, collectors).scoreDocs)
                .map(hit -> Cursor.of(request.sort(), (FieldDoc) hit))
                .toList();
    }

    private static List<UUID> ids(IndexSearcher searcher, TopDocs top) throws IOException {
        var stored = searcher.storedFields();
        List<UUID> ids = new java.util.ArrayList<>();
        for (ScoreDoc hit : top.scoreDocs) {
            ids.add(UUID.fromString(stored.document(hit.doc).get(Fields.ID)));
        }
        return ids;
    }
}

package eu.shifthub.hub.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/** Finds datasets by what their titles' words begin with. */
final class Suggestions {
    private static final float WHOLE = 0.5f;

    private Suggestions() {}

    static List<UUID> find(SeenIndex index, List<String> beginnings, int most) throws IOException {
        var all = new BooleanQuery.Builder().add(index.outlined(), Occur.FILTER);
        for (String beginning : beginnings) {
            all.add(new TermQuery(new Term(Fields.beginnings(Fields.TITLE), beginning)), Occur.MUST);
            all.add(new BoostQuery(new TermQuery(new Term(Fields.TITLE, beginning)), WHOLE), Occur.SHOULD);
        }
        all.add(Signals.query(index.audience()), Occur.SHOULD);
        return ids(
                index.state(),
                index.state().search(all.build(), new TopScoreDocCollectorManager(most, most)).scoreDocs);
    }

    static List<UUID> ids(IndexState state, ScoreDoc[] hits) throws IOException {
        var stored = state.storedFields();
        List<UUID> ids = new ArrayList<>();
        for (ScoreDoc hit : hits) {
            ids.add(UUID.fromString(stored.document(hit.doc).get(Fields.ID)));
        }
        return ids;
    }
}

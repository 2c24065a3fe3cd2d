package eu.shifthub.hub.search;

import eu.shifthub.hub.catalog.CatalogEntry;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.springframework.stereotype.Component;

/** The Lucene index: one document a published dataset. What is written is found at once and kept on disk. */
@Component
class SearchIndex {
    /** Raised with every change of what is written, so that indexes made by older rules are made again. */
    private static final String RULES = "2";

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private boolean whole = true;

    SearchIndex(SearchProperties properties) throws IOException {
        writer = IndexFolder.open(properties.folder());
        searchers = new SearcherManager(writer, new SearcherFactory());
    }

    /** Something that is asked of one state of the index. */
    interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    <T> T read(Question<T> question) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return question.ask(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new IndexException("The search index cannot be read.", e);
        }
    }

    /** The document of the dataset from now on; none where it is empty. */
    void put(UUID dataset, Optional<Document> document) {
        write(() -> {
            var term = new Term(Fields.ID, dataset.toString());
            if (document.isPresent()) {
                writer.updateDocument(term, document.get());
            } else {
                writer.deleteDocuments(term);
            }
        });
    }

    /** Documents of these entries, made one after the other, and no others; until it is done, the old ones answer. */
    void replaceAll(Stream<CatalogEntry> entries, Function<CatalogEntry, Document> making) {
        Set<String> ids = new HashSet<>();
        write(() -> {
            whole = false;
            Iterator<CatalogEntry> each = entries.iterator();
            while (each.hasNext()) {
                CatalogEntry entry = each.next();
                String id = entry.dataset().toString();
                writer.updateDocument(new Term(Fields.ID, id), making.apply(entry));
                ids.add(id);
            }
            deleteOthers(ids);
            whole = true;
        });
    }

    private void deleteOthers(Set<String> ids) throws IOException {
        List<BytesRef> kept = ids.stream().map(BytesRef::new).toList();
        writer.deleteDocuments(new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), BooleanClause.Occur.MUST)
                .add(new TermInSetQuery(Fields.ID, kept), BooleanClause.Occur.MUST_NOT)
                .build());
    }

    boolean isMadeByRulesOfToday() {
        var data = writer.getLiveCommitData();
        if (data == null) {
            return false;
        }
        for (Map.Entry<String, String> entry : data) {
            if (entry.getKey().equals("rules") && entry.getValue().equals(RULES)) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return read(searcher -> searcher.getIndexReader().numDocs());
    }

    private synchronized void write(Change change) {
        try {
            change.apply();
            // What was broken off is made again at the next start.
            writer.setLiveCommitData(
                    Map.of("rules", whole ? RULES : "unfinished").entrySet());
            writer.commit();
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new IndexException("The search index cannot be written.", e);
        }
    }

    private interface Change {
        void apply() throws IOException;
    }

    @PreDestroy
    void close() throws IOException {
        searchers.close();
        writer.close();
        writer.getDirectory().close();
    }
}

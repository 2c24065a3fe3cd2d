package eu.shifthub.hub.search;

import eu.shifthub.hub.catalog.CatalogEntry;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.springframework.stereotype.Component;

/** The Lucene index: one document a published dataset. What is written is found at once and kept on disk. */
@Component
class SearchIndex {
    /** Raised with every change of what is written, so that indexes made by older rules are made again. */
    private static final String RULES = "2";

    private final IndexWriter writer;
    private final SearcherManager searchers;

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
        write(() -> {
            writer.deleteAll();
            Iterator<CatalogEntry> each = entries.iterator();
            while (each.hasNext()) {
                writer.addDocument(making.apply(each.next()));
            }
        });
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
            writer.setLiveCommitData(Map.of("rules", RULES).entrySet());
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

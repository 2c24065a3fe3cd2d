package eu.shifthub.hub.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;

/** One making of the index, in a folder of its own. */
final class Generation {
    /** Raised with every change of what is written, so that indexes made by older rules are made again. */
    private static final String RULES = "7";

    private final Path folder;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private boolean whole;

    private Generation(Path folder) throws IOException {
        this.folder = folder;
        writer = IndexFolder.open(folder);
        whole = isMarkedWhole();
        searchers = new SearcherManager(writer, new IndexState.Segments());
    }

    static Generation open(Path folder) {
        try {
            return new Generation(folder);
        } catch (IOException e) {
            throw new IndexException("The search index in " + folder + " cannot be opened.", e);
        }
    }

    Path folder() {
        return folder;
    }

    /** Whether it was finished, by today's rules. */
    boolean isWhole() {
        return whole;
    }

    <T> T read(SearchIndex.Question<T> question) throws IOException {
        IndexState state = (IndexState) searchers.acquire();
        try {
            return question.ask(state);
        } finally {
            searchers.release(state);
        }
    }

    void add(Document document) throws IOException {
        writer.addDocument(document);
    }

    void put(UUID dataset, Optional<Document> document) throws IOException {
        var term = new Term(Fields.ID, dataset.toString());
        if (document.isPresent()) {
            writer.updateDocument(term, document.get());
        } else {
            writer.deleteDocuments(term);
        }
    }

    void finish() throws IOException {
        whole = true;
        commit();
    }

    /** Shows what was written, then keeps it on disk. What was broken off is made again at the next start. */
    void commit() throws IOException {
        searchers.maybeRefreshBlocking();
        writer.setLiveCommitData(Map.of("rules", whole ? RULES : "unfinished").entrySet());
        writer.commit();
    }

    /** Who reads it may read on. */
    void close() throws IOException {
        searchers.close();
        writer.close();
        writer.getDirectory().close();
    }

    private boolean isMarkedWhole() {
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
}

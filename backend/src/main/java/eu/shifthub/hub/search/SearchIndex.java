package eu.shifthub.hub.search;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The Lucene index: one document a published dataset. What is written is found at once and kept on disk. It is made anew
 * in a folder of its own, while the old one answers and is kept up to date.
 */
@Component
class SearchIndex {
    private final Generations generations;
    private volatile Generation current;
    private @Nullable Rebuilding rebuilding;

    SearchIndex(SearchProperties properties) {
        generations = new Generations(properties.folder());
        current = generations.openNewest();
    }

    /** Something that is asked of one state of the index. */
    interface Question<T> {
        T ask(IndexState state) throws IOException;
    }

    <T> T read(Question<T> question) {
        while (true) {
            Generation asked = current;
            try {
                return asked.read(question);
            } catch (AlreadyClosedException e) {
                if (asked == current) {
                    throw e;
                }
            } catch (IOException e) {
                throw new IndexException("The search index cannot be read.", e);
            }
        }
    }

    /** The document of the dataset from now on; none where it is empty. */
    synchronized void put(UUID dataset, Optional<Document> document) {
        write(() -> {
            current.put(dataset, document);
            current.commit();
        });
        if (rebuilding != null) {
            rebuilding.changed.add(dataset);
        }
    }

    boolean isMadeByRulesOfToday() {
        return current.isWhole();
    }

    synchronized boolean isBeingMade() {
        return rebuilding != null;
    }

    int size() {
        return read(state -> state.getIndexReader().numDocs());
    }

    /** Begins an index that is to take the place of this one. One at a time. */
    synchronized Rebuilding rebuild() {
        Rebuilding begun = new Rebuilding(generations.make());
        rebuilding = begun;
        return begun;
    }

    /** An index that is being made. What is not finished is thrown away. */
    final class Rebuilding implements AutoCloseable {
        private final Generation next;
        private final Set<UUID> changed = new LinkedHashSet<>();

        private Rebuilding(Generation next) {
            this.next = next;
        }

        /** The document of a dataset that has none yet. */
        void add(Document document) {
            write(() -> next.add(document));
        }

        void put(UUID dataset, Optional<Document> document) {
            write(() -> next.put(dataset, document));
        }

        /** What was put into the index that still answers. */
        List<UUID> changedMeanwhile() {
            synchronized (SearchIndex.this) {
                return List.copyOf(changed);
            }
        }

        /** From now on it is the index. */
        void finish() {
            synchronized (SearchIndex.this) {
                write(next::finish);
                Generation old = current;
                current = next;
                generations.remove(old);
            }
        }

        @Override
        public void close() {
            synchronized (SearchIndex.this) {
                rebuilding = null;
                if (current != next) {
                    generations.remove(next);
                }
            }
        }
    }

    private static void write(Change change) {
        try {
            change.apply();
        } catch (IOException e) {
            throw new IndexException("The search index cannot be written.", e);
        }
    }

    private interface Change {
        void apply() throws IOException;
    }

    @PreDestroy
    synchronized void close() throws IOException {
        current.close();
    }
}

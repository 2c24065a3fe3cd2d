package eu.shifthub.hub.search;

import eu.shifthub.hub.catalog.Catalog;
import eu.shifthub.hub.catalog.CatalogEntry;
import eu.shifthub.hub.catalog.CatalogEntryChanged;
import eu.shifthub.hub.catalog.CatalogRebuilt;
import eu.shifthub.hub.catalog.Remotes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.document.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Keeps the index up with the catalog. */
@Component
class Indexer {
    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    private static final int AT_ONCE = 500;

    private final SearchIndex index;
    private final Catalog catalog;
    private final Remotes remotes;
    private final Documents documents;
    private final RemoteDocuments remoteDocuments;
    private final DocumentTexts texts;
    private final Clock clock;
    /** The catalog is read under it: whoever writes last has read last. */
    private final ReentrantLock writing = new ReentrantLock();

    private final ReentrantLock rebuilding = new ReentrantLock();
    /** Since when the index has followed the database. */
    private volatile Instant begun = Instant.MIN;

    Indexer(
            SearchIndex index,
            Catalog catalog,
            Remotes remotes,
            Documents documents,
            RemoteDocuments remoteDocuments,
            DocumentTexts texts,
            Clock clock) {
        this.index = index;
        this.catalog = catalog;
        this.remotes = remotes;
        this.documents = documents;
        this.remoteDocuments = remoteDocuments;
        this.texts = texts;
        this.clock = clock;
    }

    /** Without a transaction: who waits for another to write must not hold a connection of the pool. */
    @Async
    @TransactionalEventListener
    void on(CatalogEntryChanged event) {
        writing.lock();
        try {
            index.put(event.dataset(), read(event.dataset()));
        } finally {
            writing.unlock();
        }
    }

    @EventListener
    void on(CatalogRebuilt event) {
        if (!begun.isAfter(event.begun())) {
            rebuild();
        }
    }

    @EventListener
    void on(ApplicationStartedEvent event) {
        if (!index.isMadeByRulesOfToday()
                || index.size()
                        != catalog.listPublished().size() + remotes.list().size()) {
            rebuild();
        }
    }

    private Document document(CatalogEntry entry) {
        return documents.of(entry, catalog.facts(entry), texts.of(entry));
    }

    /** What changes meanwhile is written into the index that answers, and into the new one at the end. */
    void rebuild() {
        rebuilding.lock();
        Instant now = clock.instant();
        try (SearchIndex.Rebuilding anew = index.rebuild()) {
            List<UUID> published = catalog.listPublished();
            for (int from = 0; from < published.size(); from += AT_ONCE) {
                List<UUID> some = published.subList(from, Math.min(published.size(), from + AT_ONCE));
                catalog.entries(some).forEach(entry -> anew.add(document(entry)));
            }
            List<UUID> others = remotes.list();
            for (int from = 0; from < others.size(); from += AT_ONCE) {
                remotes.byIds(others.subList(from, Math.min(others.size(), from + AT_ONCE)))
                        .forEach(dataset -> anew.add(remoteDocuments.of(dataset)));
            }
            finish(anew);
            begun = now;
            LOG.info("Made the search index of {} datasets.", published.size() + others.size());
        } finally {
            rebuilding.unlock();
        }
    }

    private void finish(SearchIndex.Rebuilding anew) {
        writing.lock();
        try {
            anew.changedMeanwhile().forEach(dataset -> anew.put(dataset, read(dataset)));
            anew.finish();
        } finally {
            writing.unlock();
        }
    }

    private Optional<Document> read(UUID dataset) {
        return catalog.entries(List.of(dataset)).stream()
                .map(this::document)
                .findFirst()
                .or(() -> remotes.byIds(List.of(dataset)).stream()
                        .map(remoteDocuments::of)
                        .findFirst());
    }
}

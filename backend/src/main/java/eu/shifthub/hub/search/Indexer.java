package eu.shifthub.hub.search;

import eu.shifthub.hub.catalog.Catalog;
import eu.shifthub.hub.catalog.CatalogEntry;
import eu.shifthub.hub.catalog.CatalogEntryChanged;
import eu.shifthub.hub.catalog.CatalogRebuilt;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    private final DocumentTexts texts;
    /** The catalog is read under it: whoever writes last has read last. */
    private final ReentrantLock writing = new ReentrantLock();

    Indexer(SearchIndex index, Catalog catalog, DocumentTexts texts) {
        this.index = index;
        this.catalog = catalog;
        this.texts = texts;
    }

    /** Without a transaction: who waits for another to write must not hold a connection of the pool. */
    @Async
    @TransactionalEventListener
    void on(CatalogEntryChanged event) {
        writing.lock();
        try {
            index.put(
                    event.dataset(),
                    catalog.entries(List.of(event.dataset())).stream()
                            .map(this::document)
                            .findFirst());
        } finally {
            writing.unlock();
        }
    }

    @EventListener
    void on(CatalogRebuilt event) {
        rebuild();
    }

    @EventListener
    void on(ApplicationStartedEvent event) {
        if (!index.isMadeByRulesOfToday()
                || index.size() != catalog.listPublished().size()) {
            rebuild();
        }
    }

    private Document document(CatalogEntry entry) {
        return Documents.of(entry, texts.of(entry));
    }

    private void rebuild() {
        writing.lock();
        try {
            List<UUID> published = catalog.listPublished();
            Stream<CatalogEntry> entries = IntStream.iterate(0, from -> from < published.size(), from -> from + AT_ONCE)
                    .mapToObj(from -> published.subList(from, Math.min(published.size(), from + AT_ONCE)))
                    .flatMap(some -> catalog.entries(some).stream());
            index.replaceAll(entries, this::document);
            LOG.info("Made the search index of {} datasets.", published.size());
        } finally {
            writing.unlock();
        }
    }
}

package eu.shifthub.hub.search;

import eu.shifthub.hub.catalog.Catalog;
import eu.shifthub.hub.catalog.CatalogEntryChanged;
import eu.shifthub.hub.catalog.CatalogRebuilt;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.document.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps the index up with the catalog. */
@Component
class Indexer {
    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
    private static final int AT_ONCE = 500;

    private final SearchIndex index;
    private final Catalog catalog;
    /** The catalog is read under it: whoever writes last has read last. */
    private final ReentrantLock writing = new ReentrantLock();

    Indexer(SearchIndex index, Catalog catalog) {
        this.index = index;
        this.catalog = catalog;
    }

    @ApplicationModuleListener
    void on(CatalogEntryChanged event) {
        writing.lock();
        try {
            index.put(
                    event.dataset(),
                    catalog.entries(List.of(event.dataset())).stream()
                            .map(Documents::of)
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

    private void rebuild() {
        writing.lock();
        try {
            List<UUID> published = catalog.listPublished();
            List<Document> documents = new ArrayList<>(published.size());
            for (int from = 0; from < published.size(); from += AT_ONCE) {
                catalog.entries(published.subList(from, Math.min(published.size(), from + AT_ONCE))).stream()
                        .map(Documents::of)
                        .forEach(documents::add);
            }
            index.replaceAll(documents);
            LOG.info("Made the search index of {} datasets.", published.size());
        } finally {
            writing.unlock();
        }
    }
}

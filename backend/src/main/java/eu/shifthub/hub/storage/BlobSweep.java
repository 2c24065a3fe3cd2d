package eu.shifthub.hub.storage;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes blobs that no room names: what a killed hub had stored already, what downloads were made of, what deleted
 * datasets held. Each is left alone for a while first, for those who have stored it and not named it yet.
 */
@Component
class BlobSweep {
    private static final Logger LOG = LoggerFactory.getLogger(BlobSweep.class);

    private final BlobFolder folder;
    private final BlobPlace place;
    private final BlobStore store;
    private final StorageProperties properties;
    private final Clock clock;

    BlobSweep(BlobFolder folder, BlobPlace place, BlobStore store, StorageProperties properties, Clock clock) {
        this.folder = folder;
        this.place = place;
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    /** Gives back how many it has removed. */
    @Scheduled(
            initialDelayString = "${hub.storage.sweep.every:PT1H}",
            fixedDelayString = "${hub.storage.sweep.every:PT1H}")
    int sweep() throws IOException {
        Instant now = clock.instant();
        for (Blob unknown : store.unknown(place.list())) {
            store.insertOrphan(unknown, now);
        }
        store.markOrphans(now);
        int removed = 0;
        for (String sha256 : store.orphansBefore(now.minus(properties.sweep().grace()))) {
            removed += remove(sha256) ? 1 : 0;
        }
        if (removed > 0) {
            LOG.info("Removed {} blobs that nothing names", removed);
        }
        return removed;
    }

    /** Not while somebody stores the same bytes. */
    private boolean remove(String sha256) {
        return folder.exclusively(sha256, () -> {
            Instant cutoff = clock.instant().minus(properties.sweep().grace());
            boolean removed = store.removeOrphan(sha256, cutoff);
            if (removed) {
                place.remove(sha256);
            }
            return removed;
        });
    }
}

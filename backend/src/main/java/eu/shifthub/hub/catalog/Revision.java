package eu.shifthub.hub.catalog;

import java.time.Instant;
import java.util.UUID;

/**
 * The newest state of what the catalog says of a dataset to an audience.
 *
 * @param digest equal exactly where the same is said; empty where nothing is said any more
 * @param since when it began to be said
 * @param bytes of what is said, as N-Triples
 */
record Revision(UUID dataset, Kind kind, String digest, Instant since, long bytes) {
    /** How it came about. */
    enum Kind {
        CREATED,
        UPDATED,
        DELETED
    }

    boolean isSaid() {
        return kind != Kind.DELETED;
    }
}

package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Descriptions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The newest state of what the catalog says of a dataset to an audience.
 *
 * @param digest equal exactly where the same is said; empty where nothing is said any more
 * @param since when it began to be said
 * @param bytes of what is said, or was said last, as N-Triples: what is withdrawn keeps its place on its page
 */
record Revision(UUID dataset, Kind kind, String digest, Instant since, long bytes) {
    /** How it came about. */
    enum Kind {
        CREATED,
        UPDATED,
        DELETED
    }

    /** What follows on the revision before, null where there is none; nothing where the same is said. */
    static Optional<Revision> following(
            @Nullable Revision before, UUID dataset, Descriptions.Measure said, Instant now) {
        if (said.digest().equals(before == null ? "" : before.digest())) {
            return Optional.empty();
        }
        Kind kind = said.digest().isEmpty()
                ? Kind.DELETED
                : before == null || !before.isSaid() ? Kind.CREATED : Kind.UPDATED;
        long bytes = before != null && kind == Kind.DELETED ? before.bytes() : said.bytes();
        return Optional.of(new Revision(dataset, kind, said.digest(), now.truncatedTo(ChronoUnit.MICROS), bytes));
    }

    boolean isSaid() {
        return kind != Kind.DELETED;
    }
}

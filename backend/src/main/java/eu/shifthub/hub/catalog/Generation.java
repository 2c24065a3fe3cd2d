package eu.shifthub.hub.catalog;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.jena.query.Dataset;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * One making of the graph, in files of its own. Many read it while one writes; readers see what was before or after.
 * Thrown away, its files stay until the last one who reads them has ended.
 */
final class Generation {
    private final UUID id;
    private final Path folder;
    private final Dataset dataset;
    /** Those who read it, and one more until it is thrown away. */
    private final AtomicInteger users = new AtomicInteger(1);

    Generation(UUID id, Path folder, Dataset dataset) {
        this.id = id;
        this.folder = folder;
        this.dataset = dataset;
    }

    UUID id() {
        return id;
    }

    /** For who fills it before anybody else knows it. */
    Dataset dataset() {
        return dataset;
    }

    /** Nothing where it has been thrown away: there is a newer one then. */
    <T> Optional<T> tryRead(Function<Dataset, T> reading) {
        if (users.updateAndGet(count -> count == 0 ? 0 : count + 1) == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(Txn.calculateRead(dataset, () -> reading.apply(dataset)));
        } finally {
            leave();
        }
    }

    /** All or nothing of it. */
    <T> T write(Function<Dataset, T> writing) {
        return Txn.calculateWrite(dataset, () -> writing.apply(dataset));
    }

    /** Once; nobody begins to read it any more. */
    void throwAway() {
        leave();
    }

    private void leave() {
        if (users.decrementAndGet() == 0) {
            close();
            GraphFolder.deleteOrLeave(folder);
        }
    }

    /** Its files stay. */
    void close() {
        TDBInternal.expel(dataset.asDatasetGraph(), true);
    }
}

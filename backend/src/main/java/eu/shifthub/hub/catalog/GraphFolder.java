package eu.shifthub.hub.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.query.Dataset;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folder of the TDB2 store. What is in it can be made again, so a damaged one is thrown away. */
final class GraphFolder {
    private static final Logger LOG = LoggerFactory.getLogger(GraphFolder.class);

    private GraphFolder() {}

    static Dataset open(Path folder) {
        try {
            return openAndRead(folder);
        } catch (RuntimeException damaged) {
            // Whatever a damaged file makes the library throw: the remedy is the same.
            LOG.warn(
                    "The catalog's graph in {} cannot be read ({}); it is made again from the database.",
                    folder,
                    damaged.toString());
            delete(folder);
            return openAndRead(folder);
        }
    }

    private static Dataset openAndRead(Path folder) {
        create(folder);
        Dataset store = TDB2Factory.connectDataset(folder.toString());
        try {
            State.check(store);
            return store;
        } catch (RuntimeException damaged) {
            TDBInternal.expel(store.asDatasetGraph(), true);
            throw damaged;
        }
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the catalog's graph cannot be made: " + folder, e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the catalog's graph cannot be emptied: " + folder, e);
        }
    }
}

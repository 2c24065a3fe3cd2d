package eu.shifthub.hub.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of the TDB2 store: one numbered folder for each store that was begun, of which the last counts. What is in
 * it can be made again, so a damaged one is thrown away and the next begun; under another name, since the library does
 * not let go of one that it failed to open.
 */
final class GraphFolder {
    private static final Logger LOG = LoggerFactory.getLogger(GraphFolder.class);

    private GraphFolder() {}

    static Dataset open(Path folder) {
        List<Path> stores = list(folder);
        int last = stores.isEmpty() ? 0 : number(stores.getLast());
        try {
            return openAndRead(folder.resolve(Integer.toString(Math.max(1, last))));
        } catch (RuntimeException damaged) {
            // Whatever a damaged file makes the library throw: the remedy is the same.
            LOG.warn(
                    "The catalog's graph in {} cannot be read ({}); it is made again from the database.",
                    folder,
                    damaged.toString());
            stores.forEach(GraphFolder::delete);
            return openAndRead(folder.resolve(Integer.toString(last + 1)));
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

    private static List<Path> list(Path folder) {
        create(folder);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().matches("\\d{1,9}"))
                    .sorted(Comparator.comparing(GraphFolder::number))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the catalog's graph cannot be read: " + folder, e);
        }
    }

    private static int number(Path store) {
        return Integer.parseInt(store.getFileName().toString());
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

package eu.shifthub.hub.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.jena.query.Dataset;
import org.apache.jena.tdb2.TDB2Factory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of the graph: in it one folder for each generation, of which one counts. What is in it can be made again, so
 * all others and a damaged one are thrown away. No name comes twice: the library does not let go of a folder that it
 * failed to open.
 */
final class GraphFolder {
    private static final Logger LOG = LoggerFactory.getLogger(GraphFolder.class);
    /** A number, as in older hubs, or the generation's id. */
    private static final String NAME = "\\d{1,9}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Path folder;

    GraphFolder(Path folder) {
        this.folder = folder;
    }

    /** This generation where it is there and whole; whatever else there was is gone then. */
    Optional<Generation> open(UUID generation) {
        deleteAllBut(generation);
        Path files = files(generation);
        if (!Files.isDirectory(files)) {
            return Optional.empty();
        }
        try {
            return Optional.of(openAndRead(generation, files));
        } catch (RuntimeException damaged) {
            // Whatever a damaged file makes the library throw: the remedy is the same.
            LOG.warn(
                    "The catalog's graph in {} cannot be read ({}); it is made again from the database.",
                    files,
                    damaged.toString());
            delete(files);
            return Optional.empty();
        }
    }

    /** An empty one. */
    Generation begin() {
        UUID id = UUID.randomUUID();
        Path files = files(id);
        try {
            Files.createDirectories(files);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the catalog's graph cannot be made: " + files, e);
        }
        return new Generation(id, files, TDB2Factory.connectDataset(files.toString()));
    }

    void deleteAll() {
        list().forEach(GraphFolder::delete);
    }

    private void deleteAllBut(UUID generation) {
        Path kept = files(generation);
        list().stream().filter(path -> !path.equals(kept)).forEach(GraphFolder::delete);
    }

    private Path files(UUID generation) {
        return folder.resolve(generation.toString());
    }

    private static Generation openAndRead(UUID id, Path files) {
        Dataset store = TDB2Factory.connectDataset(files.toString());
        try {
            State.check(store);
            return new Generation(id, files, store);
        } catch (RuntimeException damaged) {
            TDBInternal.expel(store.asDatasetGraph(), true);
            throw damaged;
        }
    }

    private List<Path> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(path -> path.getFileName().toString().matches(NAME))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the catalog's graph cannot be read: " + folder, e);
        }
    }

    /** What cannot be deleted now is deleted at the next start; nobody reads it any more. */
    static void deleteOrLeave(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            LOG.warn("A thrown-away graph of the catalog cannot be deleted before the next start: {}", folder, e);
        }
    }

    static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the catalog's graph cannot be emptied: " + folder, e);
        }
    }
}

package eu.shifthub.hub.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The folders of the index, a number each. Only a finished one outlives a start; older rules may say too much. */
final class Generations {
    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

    private final Path folder;
    private long last;

    Generations(Path folder) {
        this.folder = folder;
    }

    /** The newest that is whole, or an empty one. All else is removed. */
    Generation openNewest() {
        try {
            Files.createDirectories(folder);
            List<Path> known = numbered();
            last = known.isEmpty() ? 0 : number(known.getLast());
            for (Path each : known.reversed()) {
                Generation opened = Generation.open(each);
                if (opened.isWhole()) {
                    removeAllBut(each);
                    return opened;
                }
                opened.close();
            }
            removeAllBut(null);
            return make();
        } catch (IOException e) {
            throw new IndexException("The folder of the search index cannot be used: " + folder, e);
        }
    }

    Generation make() {
        last++;
        return Generation.open(folder.resolve(Long.toString(last)));
    }

    void remove(Generation generation) {
        try {
            generation.close();
            FileSystemUtils.deleteRecursively(generation.folder());
        } catch (IOException e) {
            LOG.warn("An old search index stays until the next start: {}", generation.folder(), e);
        }
    }

    private void removeAllBut(@Nullable Path kept) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.filter(path -> !path.equals(kept)).toList()) {
                FileSystemUtils.deleteRecursively(each);
            }
        }
    }

    private List<Path> numbered() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().matches("[0-9]{1,18}"))
                    .sorted(Comparator.comparingLong(Generations::number))
                    .toList();
        }
    }

    private static long number(Path folder) {
        return Long.parseLong(folder.getFileName().toString());
    }
}

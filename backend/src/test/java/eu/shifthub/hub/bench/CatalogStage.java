package eu.shifthub.hub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** A hub with the demo's data and a generated catalog of many datasets. */
final class CatalogStage implements AutoCloseable {
    private static final long SEED = 20_261_122;
    private static final Pattern MADE = Pattern.compile("Made the catalog's graph of (\\d+) datasets in (\\d+) ms");
    /** The catalog's names begin with the address: with another one the graph would be another. */
    private static final int PORT = 18_743;

    private static final long POLL_NANOS = 100_000_000;

    private final Path data;
    private final int datasets;
    private @Nullable RunningHub hub;

    private CatalogStage(Path data, int datasets) {
        this.data = data;
        this.datasets = datasets;
    }

    /** One that was made by another run, with so many datasets. */
    static CatalogStage over(Path data, int datasets) throws IOException {
        Files.deleteIfExists(data.resolve("logs/hub.log"));
        return new CatalogStage(data, datasets);
    }

    /** A hub once to make the tables, then the datasets; no hub runs afterwards. */
    static CatalogStage make(Path data, int datasets) throws IOException, SQLException {
        CatalogStage stage = new CatalogStage(data, datasets);
        stage.start();
        stage.stop();
        long begun = System.nanoTime();
        CatalogGenerator.write(data, SEED, datasets);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(Locale.ROOT, "Wrote %d datasets into the database in %.1f s%n", datasets, seconds);
        return stage;
    }

    int datasets() {
        return datasets;
    }

    RunningHub start() throws IOException {
        RunningHub started = RunningHub.start(data, PORT);
        hub = started;
        return started;
    }

    void stop() throws IOException {
        if (hub != null) {
            hub.close();
            hub = null;
        }
    }

    /** Throws the graph away, so that the next start makes it; no hub may run. */
    void forgetGraph() throws IOException {
        FileSystemUtils.deleteRecursively(data.resolve("graph"));
        Files.deleteIfExists(log());
    }

    /** The files of the graph; no hub may run. */
    Path graph() throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("graph"))) {
            return files.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    /** Returns once the hub tells of all datasets. */
    void awaitDatasets(CatalogClient client) throws IOException {
        while (client.total() < datasets * 0.8) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** Seconds that the hub took to make the graph; waits until it has. */
    double awaitGraph() throws IOException {
        while (true) {
            List<Double> made = made();
            if (!made.isEmpty()) {
                return made.getLast();
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private List<Double> made() throws IOException {
        try (Stream<String> lines = Files.lines(log())) {
            return lines.map(MADE::matcher)
                    .filter(Matcher::find)
                    .filter(found -> Integer.parseInt(found.group(1)) >= datasets)
                    .map(found -> Integer.parseInt(found.group(2)) / 1000.0)
                    .toList();
        }
    }

    private Path log() {
        return data.resolve("logs/hub.log");
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}

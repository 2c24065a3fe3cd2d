package eu.shifthub.hub.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.shifthub.hub.ChildHub;
import eu.shifthub.hub.bench.CatalogClient;
import eu.shifthub.hub.bench.CatalogGenerator;
import eu.shifthub.hub.bench.HubClient;
import eu.shifthub.hub.bench.PublishedDataset;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hub in a process of its own, killed while it makes the graph, and again while it writes into it. */
class KilledCatalogTest {
    private static final int DATASETS = 500;
    private static final int CHANGES = 20;
    /** Another one would be another catalog, to be made anew whatever there is. */
    private static final String ADDRESS = "--hub.public-url=https://hub.example";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void startsAgainWithAllThatThereIsAndNothingElse() throws Exception {
        Path data = folder.resolve("data");
        ChildHub.start(data, ADDRESS).close();
        CatalogGenerator.write(data, 7, DATASETS);
        killWhileTheGraphIsMade(data);

        UUID changed;
        try (ChildHub hub = ChildHub.start(data, ADDRESS);
                CatalogClient portal = new CatalogClient(hub.port());
                HubClient worker = new HubClient(hub.port())) {
            await().atMost(PATIENCE).until(() -> portal.total() > DATASETS / 2);
            awaitOneGeneration(data);
            await().atMost(PATIENCE)
                    .until(() -> PublishedDataset.find(worker).isPresent()
                            && portal.has(PublishedDataset.of(worker).uuid()));
            PublishedDataset dataset = PublishedDataset.of(worker);
            changed = dataset.uuid();
            for (int i = 1; i <= CHANGES; i++) {
                dataset.rename("Changed " + i);
            }
            hub.kill();
        }

        try (ChildHub hub = ChildHub.start(data, ADDRESS);
                CatalogClient portal = new CatalogClient(hub.port())) {
            await().atMost(PATIENCE)
                    .until(() -> portal.has(changed)
                            && new String(portal.dataset(changed), StandardCharsets.UTF_8)
                                    .contains("\"Changed " + CHANGES + "\""));
            await().atMost(PATIENCE).until(() -> portal.total() > DATASETS / 2);
            awaitOneGeneration(data);
        }
    }

    /** The demo's graph answers meanwhile: what is made is the second one. */
    private static void killWhileTheGraphIsMade(Path data) throws Exception {
        try (ChildHub hub = ChildHub.begin(data, ADDRESS)) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> generations(data) == 2 || !hub.isAlive());
            hub.kill();
        }
        assertThat(generations(data)).isEqualTo(2);
    }

    /** What was killed may have left the graph behind the database: it is made anew then, and the old one goes after it. */
    private static void awaitOneGeneration(Path data) {
        await().atMost(PATIENCE).until(() -> generations(data) == 1);
    }

    private static long generations(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data.resolve("graph"))) {
            return files.count();
        }
    }
}

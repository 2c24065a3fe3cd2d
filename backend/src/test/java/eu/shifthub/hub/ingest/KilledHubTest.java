package eu.shifthub.hub.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.ChildHub;
import eu.shifthub.hub.bench.HubClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A hub in a process of its own, killed as by {@code kill -9} or a power cut. */
class KilledHubTest {
    private static final int ROWS = 1_500_000;
    private static final Set<String> MIDDLE = Set.of("CONVERTING", "SAVING");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void leavesNoHalfOfAnImportAndTheUploadForAnotherTry() throws Exception {
        Path file = folder.resolve("measures.csv");
        Files.writeString(file, "id,value\n" + "17,3.25\n".repeat(ROWS));
        String upload;
        String killed;
        try (ChildHub hub = ChildHub.start(folder.resolve("data"));
                HubClient client = new HubClient(hub.port())) {
            upload = client.upload(file);
            killed = client.startImport(upload);
            awaitMiddle(client, killed);
            hub.kill();
        }

        try (ChildHub hub = ChildHub.start(folder.resolve("data"));
                HubClient client = new HubClient(hub.port())) {
            JsonNode found = client.poll(killed);
            assertThat(found.path("state").asString()).isEqualTo("FAILED");
            assertThat(found.at("/failure/message").asString()).contains("The upload is kept: start it again.");
            assertThat(found.path("dataset").isNull()).isTrue();
            String again = client.startImport(upload);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .until(() -> !client.poll(again).path("finishedAt").isNull());
            assertThat(client.poll(again).path("state").asString()).isEqualTo("SUCCEEDED");
            assertThat(client.poll(again).path("rowsStored").asLong()).isEqualTo(ROWS);
        }
    }

    /** Until it converts, or is already at what comes after: between two looks it may have gone on. */
    private static void awaitMiddle(HubClient client, String id) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    JsonNode found = client.poll(id);
                    assertThat(found.path("finishedAt").isNull())
                            .as("still on its way")
                            .isTrue();
                    return MIDDLE.contains(found.path("phase").asString(""));
                });
    }
}

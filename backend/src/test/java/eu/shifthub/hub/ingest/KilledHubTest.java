package eu.shifthub.hub.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.HubApplication;
import eu.shifthub.hub.bench.HubClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A hub in a process of its own, killed as by {@code kill -9} or a power cut. */
class KilledHubTest {
    private static final String READY = "Ready: http://localhost:";
    private static final int ROWS = 3_000_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void leavesNoHalfOfAnImportAndTheUploadForAnotherTry() throws Exception {
        Path file = folder.resolve("measures.csv");
        Files.writeString(file, "id,value\n" + "17,3.25\n".repeat(ROWS));
        String upload;
        String killed;
        try (Hub hub = Hub.start(folder.resolve("data"));
                HubClient client = new HubClient(hub.port())) {
            upload = client.upload(file);
            killed = client.startImport(upload);
            await(client, killed, "CONVERTING");
            hub.kill();
        }

        try (Hub hub = Hub.start(folder.resolve("data"));
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

    private static void await(HubClient client, String id, String phase) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> {
                    JsonNode found = client.poll(id);
                    assertThat(found.path("finishedAt").isNull())
                            .as("still on its way")
                            .isTrue();
                    return found.path("phase").asString("").equals(phase);
                });
    }

    private record Hub(Process process, int port) implements AutoCloseable {
        static Hub start(Path data) throws IOException {
            ProcessBuilder builder = new ProcessBuilder(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx1g",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-cp",
                    System.getProperty("java.class.path"),
                    HubApplication.class.getName(),
                    "--server.port=0",
                    "--hub.data-dir=" + data));
            builder.environment().remove("SPRING_DATASOURCE_URL");
            Process process = builder.redirectErrorStream(true).start();
            BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(READY)) {
                    Thread.ofVirtual().start(() -> drain(said));
                    return new Hub(process, Integer.parseInt(line.substring(READY.length())));
                }
            }
            throw new IOException("The hub did not start");
        }

        private static void drain(BufferedReader said) {
            try {
                said.transferTo(Writer.nullWriter());
            } catch (IOException e) {
                return; // It has ended.
            }
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }
}

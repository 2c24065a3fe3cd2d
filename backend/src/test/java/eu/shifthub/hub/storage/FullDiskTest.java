package eu.shifthub.hub.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@StorageTest
@TestPropertySource(properties = "hub.storage.reserve=8000TB")
class FullDiskTest {
    @LocalServerPort
    private int port;

    @Test
    void refusesAnUploadBeforeItsFirstByteWhereTheDiskIsNearlyFull() throws Exception {
        HttpRequest create = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/uploads"))
                .header("Tus-Resumable", "1.0.0")
                .header("X-Person", "ada")
                .header("Upload-Length", "1000")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> refused = client.send(create, HttpResponse.BodyHandlers.ofString());

            assertThat(refused.statusCode()).isEqualTo(507);
            assertThat(refused.body()).contains("storage.DISK_NEARLY_FULL", "Ask the operator for space");
        }
    }
}

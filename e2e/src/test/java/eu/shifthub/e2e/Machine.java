package eu.shifthub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An application's program: gets a token with its client credentials, and reads. */
final class Machine {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ROWS =
            "query($id: ID!) { dataset(id: $id) { title rows(columns: [\"OA\", \"count\"]) { columns { name } rows { values } } } }";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String token;
    private String dataset = "";

    private Machine(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** The page shows the client id and the secret, in this order. */
    static Machine of(String address, List<String> idAndSecret) {
        String credentials = Base64.getEncoder()
                .encodeToString(
                        (idAndSecret.get(0).strip() + ":" + idAndSecret.get(1).strip())
                                .getBytes(StandardCharsets.UTF_8));
        Machine nobody = new Machine(address, "");
        HttpResponse<String> answer = nobody.send(HttpRequest.newBuilder(URI.create(address + "/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=data:read"))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new Machine(
                address, JSON.readTree(answer.body()).at("/access_token").asString());
    }

    /** Takes the dataset's UUID from the address of its page. */
    void finds(String title, String href) {
        assertThat(href).as("page of %s", title).contains("/");
        dataset = href.replaceAll(".*/", "");
    }

    void readsTwoColumns() {
        JsonNode answer = JSON.readTree(graphQl().body());
        assertThat(answer.at("/data/dataset/rows/columns").size())
                .as(answer.toString())
                .isEqualTo(2);
        assertThat(answer.at("/data/dataset/rows/rows").size()).isPositive();
    }

    void readsRowsAsCsv() {
        HttpResponse<String> answer = csv();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).startsWith("OA,").contains("ORTHORISQ");
    }

    void isRefused() {
        assertThat(csv().statusCode()).isIn(401, 403, 404);
        assertThat(JSON.readTree(graphQl().body()).at("/data/dataset/rows").isMissingNode()
                        || JSON.readTree(graphQl().body())
                                .at("/data/dataset/rows")
                                .isNull())
                .isTrue();
    }

    private HttpResponse<String> csv() {
        return send(bearer("/data/datasets/" + dataset + ".csv").GET().build());
    }

    private HttpResponse<String> graphQl() {
        String body = JSON.writeValueAsString(Map.of("query", ROWS, "variables", Map.of("id", dataset)));
        return send(bearer("/graphql")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpRequest.Builder bearer(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the hub", e);
        }
    }
}

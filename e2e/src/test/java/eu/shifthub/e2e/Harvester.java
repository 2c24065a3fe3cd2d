package eu.shifthub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** A portal that reads the catalog from outside, without signing in. */
final class Harvester {
    private static final String TITLES = "SELECT ?title { ?dataset a <http://www.w3.org/ns/dcat#Dataset> ;"
            + " <http://purl.org/dc/terms/title> ?title }";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    Harvester(String address) {
        this.address = address;
    }

    void findsTheDoctorsButNoOtherRows() {
        String turtle = read("/catalog.ttl", "text/turtle");
        assertThat(turtle)
                .contains("Médecins Accrédités HAS")
                .contains("dcat:Distribution")
                .doesNotContain("Doctor_BY_OA");
        String titles = read(
                "/sparql?query=" + URLEncoder.encode(TITLES, StandardCharsets.UTF_8),
                "application/sparql-results+json");
        assertThat(titles).contains("Médecins Accrédités HAS").doesNotContain("Doctor_BY_OA");
        String json = read("/catalog.jsonld", "application/ld+json");
        assertThat(JsonMapper.shared().readTree(json).isContainer()).isTrue();
    }

    private String read(String path, String type) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(type);
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading the catalog", e);
        }
    }
}

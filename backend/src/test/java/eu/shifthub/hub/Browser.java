package eu.shifthub.hub;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's browser without a screen: keeps cookies and sends the CSRF token as the SPA does. */
public final class Browser {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;

    public Browser(int port) {
        this.address = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    public HttpResponse<String> signIn(String username, String password) {
        get("/login");
        HttpResponse<String> answer = post(
                "/login",
                "application/json",
                "application/x-www-form-urlencoded",
                form(Map.of("username", username, "password", password)));
        get("/login");
        return answer;
    }

    public HttpResponse<String> signOut() {
        HttpResponse<String> answer = post("/logout", "application/json", "application/x-www-form-urlencoded", "");
        get("/login");
        return answer;
    }

    public HttpResponse<String> post(String path, String accept, String contentType, String body) {
        return send(request(path)
                .header("Accept", accept)
                .header("Content-Type", contentType)
                .header("X-XSRF-TOKEN", csrfToken())
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Asks in GraphQL; gives the whole answer: {@code data} and {@code errors}. */
    public JsonNode ask(String document, Map<String, ?> variables) {
        String body = JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        return JSON.readTree(post("/graphql", "application/graphql-response+json", "application/json", body)
                .body());
    }

    public JsonNode ask(String document) {
        return ask(document, Map.of());
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path));
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for an answer", e);
        }
    }

    public static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private String csrfToken() {
        return cookie("XSRF-TOKEN");
    }
}

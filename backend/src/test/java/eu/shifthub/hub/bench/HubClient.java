package eu.shifthub.hub.bench;

import eu.shifthub.hub.Browser;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** A data worker at the hub's outside contract. */
public final class HubClient implements AutoCloseable {
    private static final String TUS = "1.0.0";

    private static final long POLL_NANOS = 20_000_000;

    private final int port;
    private final Browser browser;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String studio;

    public HubClient(int port) {
        this.port = port;
        this.browser = new Browser(port);
        browser.signIn("worker", "demoworker");
        this.studio = ask("{ workspaces { id kind } }", Map.of()).path("workspaces").values().stream()
                .filter(workspace -> workspace.path("kind").asString().equals("STUDIO"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    /** A dataset that has come in: its uuid, and the rows it was told to have. */
    record Imported(String uuid, long rows) {}

    public String upload(Path file) throws IOException {
        String name =
                Base64.getEncoder().encodeToString(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        HttpRequest create = request("/uploads")
                .header("Upload-Length", Long.toString(Files.size(file)))
                .header("Upload-Metadata", "filename " + name)
                .POST(BodyPublishers.noBody())
                .build();
        String address = required(send(create, BodyHandlers.ofString()), 201)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String id = address.substring(address.lastIndexOf('/') + 1);
        HttpRequest bytes = request("/uploads/" + id)
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofFile(file))
                .build();
        required(send(bytes, BodyHandlers.ofString()), 204);
        return id;
    }

    /** Returns when the version can be queried. */
    Imported importUpload(String upload) {
        String id = startImport(upload);
        awaitEnd(id);
        JsonNode found = poll(id);
        if (!found.path("state").asString().equals("SUCCEEDED")
                || found.path("rowsRejected").asLong() != 0) {
            throw new IllegalStateException("The import went wrong: " + found);
        }
        return new Imported(
                found.path("dataset").path("uuid").asString(),
                found.path("rowsStored").asLong());
    }

    /** The import's id. */
    public String startImport(String upload) {
        String start = "mutation ($input: StartImportInput!) { startImport(input: $input) { import { id } } }";
        Map<String, String> input = Map.of(
                "workspace",
                studio,
                "upload",
                upload,
                "title",
                "Admissions " + UUID.randomUUID(),
                "sensitivity",
                "RESTRICTED");
        return ask(start, Map.of("input", input))
                .path("startImport")
                .path("import")
                .path("id")
                .asString();
    }

    /** As the wizard does: the hub tells, nobody asks again and again. */
    private void awaitEnd(String id) {
        String question = "{\"query\": \"subscription { importChanged(id: \\\"" + id + "\\\") { state } }\"}";
        browser.post("/graphql", "text/event-stream", "application/json", question);
    }

    /** How far an import is. */
    public JsonNode poll(String id) {
        String question = "query ($id: ID!) { import(id: $id) { state phase finishedAt failure { message } rowsStored"
                + " rowsRejected dataset { uuid } } }";
        return ask(question, Map.of("id", id)).path("import");
    }

    /** Statistics follow an import in the background; they would disturb what is measured next. */
    void awaitStatistics(Imported imported) {
        String question = "query ($id: ID!) { dataset(id: $id) { version { columns { statistics { nulls } } } } }";
        while (ask(question, Map.of("id", imported.uuid()))
                .at("/dataset/version/columns/0/statistics")
                .isNull()) {
            LockSupport.parkNanos(POLL_NANOS * 10);
        }
    }

    /** The name that SQL has for the dataset. */
    String table(Imported imported) {
        String question =
                "query ($workspace: ID!) { queryTables(workspace: $workspace) { qualifiedName dataset { uuid } } }";
        return ask(question, Map.of("workspace", studio)).path("queryTables").values().stream()
                .filter(table -> table.at("/dataset/uuid").asString().equals(imported.uuid()))
                .findFirst()
                .orElseThrow()
                .path("qualifiedName")
                .asString();
    }

    JsonNode query(String sql) {
        String question = "mutation ($input: RunQueryInput!) { runQuery(input: $input) { rows { values } truncated } }";
        return ask(
                        question,
                        Map.of(
                                "input",
                                Map.of(
                                        "workspace",
                                        studio,
                                        "sql",
                                        sql,
                                        "key",
                                        UUID.randomUUID().toString())))
                .path("runQuery");
    }

    /** Writes a dataset's rows as CSV into a file. */
    Download download(Imported imported, Path target) throws IOException {
        long begun = System.nanoTime();
        HttpResponse<InputStream> answer = required(
                send(request("/data/datasets/" + imported.uuid() + ".csv").build(), BodyHandlers.ofInputStream()), 200);
        try (InputStream in = answer.body();
                OutputStream out = Files.newOutputStream(target)) {
            int first = in.read();
            double firstByte = (System.nanoTime() - begun) / 1e9;
            out.write(first);
            long bytes = 1 + in.transferTo(out);
            return new Download(firstByte, (System.nanoTime() - begun) / 1e9, bytes);
        }
    }

    /** Seconds from asking. */
    record Download(double firstByte, double whole, long bytes) {}

    public JsonNode ask(String question, Map<String, ?> variables) {
        JsonNode answer = browser.ask(question, variables);
        if (answer.has("errors")) {
            throw new IllegalStateException("The hub refused: " + answer);
        }
        return answer.path("data");
    }

    private HttpRequest.Builder request(String path) {
        String session = "hub-session-" + port;
        String csrf = browser.cookie("XSRF-TOKEN");
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", session + "=" + browser.cookie(session) + "; XSRF-TOKEN=" + csrf)
                .header("X-XSRF-TOKEN", csrf)
                .header("Tus-Resumable", TUS);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> body) throws IOException {
        try {
            return http.send(request, body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the hub", e);
        }
    }

    private static <T> HttpResponse<T> required(HttpResponse<T> answer, int status) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException("The hub answered " + answer.statusCode() + " in place of " + status);
        }
        return answer;
    }

    @Override
    public void close() {
        http.close();
    }
}

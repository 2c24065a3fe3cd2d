package eu.shifthub.hub.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A harvester of the public catalog. */
public final class CatalogClient implements AutoCloseable {
    private static final Pattern NEXT = Pattern.compile("hydra:next\\s+<([^>]+)>");
    private static final Pattern TOTAL = Pattern.compile("hydra:totalItems\\s+\"?(\\d+)");
    private static final Pattern DATASET = Pattern.compile("/id/dataset/([0-9a-f-]{36})>");

    private final String base;
    private final HttpClient http = HttpClient.newHttpClient();

    public CatalogClient(int port) {
        this.base = "http://localhost:" + port;
    }

    /** Takes a page, and says whether it wants the next one. */
    @FunctionalInterface
    interface Reader {
        boolean read(byte[] page) throws IOException;
    }

    /** Follows the pages to the last one. */
    void pages(Reader reader) throws IOException {
        @Nullable String next = "/catalog.ttl";
        while (next != null) {
            byte[] page = get(next);
            next = reader.read(page) ? next(page) : null;
        }
    }

    /** Writes one page after the other. */
    void export(OutputStream out) throws IOException {
        pages(page -> {
            out.write(page);
            return true;
        });
    }

    /** How many datasets there are; 0 while the hub cannot say. */
    public int total() throws IOException {
        HttpResponse<byte[]> answer = send("/catalog.ttl");
        Matcher found = TOTAL.matcher(new String(answer.body(), StandardCharsets.UTF_8));
        return answer.statusCode() == 200 && found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    /** Datasets of the first page. */
    public List<UUID> datasets() throws IOException {
        Matcher found = DATASET.matcher(new String(get("/catalog.ttl"), StandardCharsets.UTF_8));
        List<UUID> datasets = new ArrayList<>();
        while (found.find()) {
            datasets.add(UUID.fromString(found.group(1)));
        }
        return datasets.stream().distinct().toList();
    }

    public boolean has(UUID dataset) throws IOException {
        return send("/datasets/" + dataset + ".ttl").statusCode() == 200;
    }

    public byte[] dataset(UUID dataset) throws IOException {
        return get("/datasets/" + dataset + ".ttl");
    }

    /** Links name the address that the world knows the hub by, not the one it happens to listen on. */
    private static @Nullable String next(byte[] page) {
        Matcher found = NEXT.matcher(new String(page, StandardCharsets.ISO_8859_1));
        if (!found.find()) {
            return null;
        }
        URI link = URI.create(found.group(1));
        return link.getRawPath() + "?" + link.getRawQuery();
    }

    private byte[] get(String path) throws IOException {
        HttpResponse<byte[]> answer = send(path);
        if (answer.statusCode() != 200) {
            throw new IOException("The hub answered " + answer.statusCode() + " to " + path);
        }
        return answer.body();
    }

    private HttpResponse<byte[]> send(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).build();
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the hub", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}

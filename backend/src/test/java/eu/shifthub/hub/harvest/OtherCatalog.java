package eu.shifthub.hub.harvest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A catalog on this machine, with pages of whatever kind. */
final class OtherCatalog implements AutoCloseable {
    static final String PREFIXES = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix hydra: <http://www.w3.org/ns/hydra/core#> .
            """;

    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    /** A port may come twice, a name must not: what another catalog brought already is not taken from this one. */
    private final String own = "/" + UUID.randomUUID();

    private final HttpServer server;

    OtherCatalog() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** How a page is answered. */
    interface Page {
        void answer(HttpExchange exchange) throws IOException;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + own;
    }

    String first() {
        return address() + "/catalog";
    }

    String dataset(String name) {
        return address() + "/" + name;
    }

    /** @param path with its question */
    void page(String path, Page page) {
        pages.put(path, page);
    }

    void page(String path, String type, String text) {
        page(path, exchange -> send(exchange, 200, type, text));
    }

    void turtle(String path, String... statements) {
        page(path, "text/turtle", PREFIXES + String.join("\n", statements));
    }

    /** One page with these datasets, each called by its name. */
    void datasets(String... names) {
        turtle("/catalog", List.of(names).stream().map(OtherCatalog::said).collect(Collectors.joining("\n")));
    }

    static String said(String name) {
        return "<%s> a dcat:Dataset ; dct:title \"Title of %s\" ; dct:description \"About %s\" ; dcat:keyword \"%s\" ; dct:publisher [ a foaf:Agent ; foaf:name \"Publisher\" ] ."
                .formatted(name, name, name, name);
    }

    /** @param address whole, or a path of this catalog */
    static String next(String address) {
        return "<#page> a hydra:PagedCollection ; hydra:nextPage <"
                + (address.startsWith("/") ? address.substring(1) : address) + "> .";
    }

    static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked = exchange.getRequestURI().toString();
            Page page = pages.get(asked.startsWith(own) ? asked.substring(own.length()) : asked);
            if (page == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                page.answer(exchange);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

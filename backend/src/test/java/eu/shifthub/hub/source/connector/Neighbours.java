package eu.shifthub.hub.source.connector;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** What a connector needs to reach servers of a test, and small servers that misbehave. */
public final class Neighbours {
    private Neighbours() {}

    public static ConnectorProperties properties() {
        return properties(DataSize.ofGigabytes(1));
    }

    public static ConnectorProperties properties(DataSize maxSize) {
        return new ConnectorProperties(List.of("127.0.0.0/8"), Duration.ofSeconds(10), Duration.ofSeconds(20), maxSize);
    }

    public static OutgoingAddresses loopback() {
        return new OutgoingAddresses(Networks.publicAnd(List.of("127.0.0.0/8")));
    }

    public static OutgoingAddresses publicOnly() {
        return new OutgoingAddresses(Networks.publicAnd(List.of()));
    }

    /** A web server that answers everything in one way; to be stopped. */
    public static HttpServer web(HttpHandler answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", answer);
        server.start();
        return server;
    }

    public static HttpHandler html() {
        return exchange -> {
            byte[] page = "<html><body>Welcome</body></html>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        };
    }

    public static String url(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}

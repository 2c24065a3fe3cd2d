package eu.shifthub.e2e.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Somebody else's web site on this machine, which offers one file that changes now and then. */
public final class Portal implements AutoCloseable {
    private final HttpServer server;
    private final String path;
    private final String type;
    private volatile @Nullable String file;
    private volatile CountDownLatch open = new CountDownLatch(0);

    private Portal(HttpServer server, String path, String type) {
        this.server = server;
        this.path = path;
        this.type = type;
    }

    public static Portal offering(String csv) {
        return offering("/stays.csv", "text/csv; charset=utf-8", csv);
    }

    /** A catalog on one page. */
    public static Portal describing(String turtle) {
        return offering("/catalog.ttl", "text/turtle; charset=utf-8", turtle);
    }

    private static Portal offering(String path, String type, String text) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Portal portal = new Portal(server, path, type);
            portal.file = text;
            server.createContext(path, portal::answer);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return portal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** Puts another file in the place of the one there is; none takes it away. */
    public void offer(@Nullable String text) {
        file = text;
    }

    /** Begins to answer from now on, and comes to no end before {@link #goOn()}. */
    public void holdBack() {
        open = new CountDownLatch(1);
    }

    public void goOn() {
        open.countDown();
    }

    @Override
    public void close() {
        goOn();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String offered = file;
        try (exchange) {
            if (offered == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] bytes = offered.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("ETag", "\"" + Integer.toHexString(offered.hashCode()) + "\"");
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseHeaders().set("Content-Length", String.valueOf(bytes.length));
                exchange.sendResponseHeaders(200, -1);
                return;
            }
            exchange.sendResponseHeaders(200, bytes.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(bytes, 0, 1);
                body.flush();
                open.await();
                body.write(bytes, 1, bytes.length - 1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

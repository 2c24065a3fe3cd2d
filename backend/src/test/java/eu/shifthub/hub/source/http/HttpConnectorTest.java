package eu.shifthub.hub.source.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.ConnectorProperties;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.Fetched;
import eu.shifthub.hub.source.connector.Networks;
import eu.shifthub.hub.source.connector.OutgoingAddresses;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.SourceItem;
import eu.shifthub.hub.source.connector.SourceProblem;
import eu.shifthub.hub.source.spool.Spool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Against real servers on this machine. */
class HttpConnectorTest {
    @TempDir
    Path folder;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;
    private WebFiles files;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/data.csv", exchange -> answer(exchange, 200, Map.of(), "a,b\n1,2\n"));
        server.start();
        files = files(List.of("127.0.0.0/8"));
    }

    @AfterEach
    void stop() throws IOException {
        ended.countDown();
        server.stop(0);
        files.destroy();
    }

    @Test
    void bringsAFileAsItIs() throws IOException {
        Brought brought = fetch(at("/data.csv"), null);

        assertThat(brought.text()).isEqualTo("a,b\n1,2\n");
        assertThat(brought.name()).isEqualTo("data.csv");
        assertThat(brought.fetched().append()).isFalse();
    }

    @Test
    void bringsNothingWhereTheServerSaysThatItIsUnchanged() throws IOException {
        serve("/tagged", exchange -> {
            boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            answer(exchange, same ? 304 : 200, Map.of("ETag", "\"v1\""), same ? null : "a\n1\n");
        });

        Fetched first = fetch(at("/tagged"), null).fetched();
        Fetched second = fetch(at("/tagged"), first.cursor()).fetched();

        assertThat(first.unchanged()).isFalse();
        assertThat(second.unchanged()).isTrue();
        assertThat(second.cursor()).isEqualTo(first.cursor());
    }

    @Test
    void asksByDateWhereThereIsNoTag() throws IOException {
        String date = "Sun, 01 Nov 2026 10:00:00 GMT";
        serve("/dated", exchange -> {
            boolean same = date.equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            answer(exchange, same ? 304 : 200, Map.of("Last-Modified", date), same ? null : "a\n1\n");
        });

        Fetched first = fetch(at("/dated"), null).fetched();

        assertThat(fetch(at("/dated"), first.cursor()).fetched().unchanged()).isTrue();
    }

    @Test
    void namesAFileByWhatTheServerSays() throws IOException {
        serve(
                "/download",
                exchange -> answer(
                        exchange,
                        200,
                        Map.of(
                                "Content-Disposition",
                                "attachment; filename=\"../beds 2026.csv\"",
                                "Content-Type",
                                "text/csv"),
                        "a\n1\n"));
        serve("/typed", exchange -> answer(exchange, 200, Map.of("Content-Type", "text/csv; charset=utf-8"), "a\n1\n"));

        assertThat(look(at("/download")).name()).isEqualTo("beds 2026.csv");
        assertThat(look(at("/typed")).name()).isEqualTo("typed.csv");
        assertThat(look(at("/data.csv")).size()).isEqualTo(8);
    }

    @Test
    void followsAFewRedirects() throws IOException {
        serve("/moved", exchange -> answer(exchange, 302, Map.of("Location", "/data.csv"), null));

        assertThat(fetch(at("/moved"), null).text()).isEqualTo("a,b\n1,2\n");
    }

    @Test
    void doesNotFollowForever() {
        serve("/round", exchange -> answer(exchange, 302, Map.of("Location", "/round"), null));

        assertRefused(SourceProblem.REDIRECT_REFUSED, () -> fetch(at("/round"), null));
        assertThat(asked).hasSize(6);
    }

    @Test
    void followsNoRedirectIntoANetworkThatIsClosed() {
        serve("/inside", exchange -> answer(exchange, 302, Map.of("Location", "http://169.254.169.254/latest"), null));
        serve("/named", exchange -> answer(exchange, 302, Map.of("Location", "http://[::1]:9/x"), null));
        serve("/file", exchange -> answer(exchange, 302, Map.of("Location", "file:///etc/passwd"), null));

        assertRefused(SourceProblem.ADDRESS_REFUSED, () -> fetch(at("/inside"), null));
        assertRefused(SourceProblem.ADDRESS_REFUSED, () -> fetch(at("/named"), null));
        assertRefused(SourceProblem.REDIRECT_REFUSED, () -> fetch(at("/file"), null));
    }

    @Test
    void connectsToNoAddressThatIsNotAllowed() throws IOException {
        try (WebFilesOf closed = new WebFilesOf(files(List.of()))) {
            HttpConnector connector = new HttpConnector(closed.files(), JsonMapper.shared());

            assertRefused(
                    SourceProblem.ADDRESS_REFUSED,
                    () -> connector.look(at("/data.csv"), Selection.NOTHING, Credential.NONE));
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void saysWhereNothingToldTheEndOfAFile() throws IOException {
        try (ServerSocket careless = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread.startVirtualThread(() -> hangUpInTheMiddle(careless));

            Brought cut = fetch(connection("http://127.0.0.1:" + careless.getLocalPort() + "/a.csv"), null);

            assertThat(cut.text()).isEqualTo("a,b\n1,2\n3,cut he");
            assertThat(cut.fetched().unmeasured()).isTrue();
        }
        assertThat(fetch(at("/data.csv"), null).fetched().unmeasured()).isFalse();
    }

    private static void hangUpInTheMiddle(ServerSocket server) {
        try (var client = server.accept()) {
            client.getInputStream().read(new byte[8_192]);
            client.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\na,b\n1,2\n3,cut he"
                            .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void signsInWithATokenOrANameAndAPassword() throws IOException {
        serve("/closed", exchange -> {
            boolean known = exchange.getRequestHeaders().containsKey("Authorization");
            answer(exchange, known ? 200 : 401, Map.of(), known ? "a\n1\n" : null);
        });

        connector().look(at("/closed"), null, new Credential("token", null));
        connector().look(named(at("/closed"), "me"), null, new Credential("secret", null));

        assertThat(asked).containsExactly("/closed Bearer token", "/closed Basic bWU6c2VjcmV0");
        assertRefused(SourceProblem.CREDENTIAL_NEEDED, () -> fetch(at("/closed"), null));
    }

    @Test
    void signsInAtNoOtherOriginThanTheOneNamed() throws IOException {
        HttpServer other = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        other.createContext("/", exchange -> answer(exchange, 200, Map.of(), "a\n1\n"));
        other.start();
        String target = "http://127.0.0.1:" + other.getAddress().getPort() + "/elsewhere";
        serve("/away", exchange -> answer(exchange, 307, Map.of("Location", target), null));
        try {
            connector().look(at("/away"), null, new Credential("token", null));
        } finally {
            other.stop(0);
        }

        assertThat(asked).containsExactly("/away Bearer token", "/elsewhere null");
    }

    @Test
    void tellsWhatAnAnswerMeans() {
        Map.of(
                        401, SourceProblem.CREDENTIAL_REFUSED,
                        403, SourceProblem.NOT_PERMITTED,
                        404, SourceProblem.NOTHING_FOUND,
                        418, SourceProblem.REFUSED_BY_SOURCE,
                        503, SourceProblem.BUSY)
                .forEach((status, problem) -> {
                    serve("/" + status, exchange -> answer(exchange, status, Map.of(), null));
                    assertRefused(
                            problem, () -> connector().look(at("/" + status), null, new Credential("token", null)));
                });
    }

    @Test
    void waitsNoLongerThanIsAllowed() throws IOException {
        files.destroy();
        files = files(List.of("127.0.0.0/8"), Duration.ofMillis(700));
        serve("/slow", exchange -> {
            await();
            answer(exchange, 200, Map.of(), "a\n1\n");
        });

        assertRefused(SourceProblem.TOO_SLOW, () -> fetch(at("/slow"), null));
    }

    @Test
    void tellsThatNobodyAnswers() {
        assertRefused(SourceProblem.UNREACHABLE, () -> fetch(connection("http://127.0.0.1:1/"), null));
        assertRefused(SourceProblem.NAME_NOT_FOUND, () -> fetch(connection("http://no-such-machine.invalid/"), null));
    }

    @Test
    void tellsThatAnEncryptedConnectionIsNone() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread.startVirtualThread(() -> sayInTheClear(plain));

            assertRefused(
                    SourceProblem.TLS_WRONG,
                    () -> fetch(connection("https://127.0.0.1:" + plain.getLocalPort() + "/"), null));
        }
    }

    private static void sayInTheClear(ServerSocket server) {
        try (var client = server.accept()) {
            client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            client.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void refusesAddressesThatAreNone() {
        for (String url : List.of("ftp://example.org/x", "http://me:secret@example.org/", "example.org", "http:///x")) {
            assertRefused(SourceProblem.URL_WRONG, () -> connector().check(connection(url), Selection.NOTHING));
        }
    }

    private record Brought(Fetched fetched, String name, String text) {}

    private record WebFilesOf(WebFiles files) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            files.destroy();
        }
    }

    private SourceItem look(Connection connection) throws IOException {
        return connector().look(connection, null, Credential.NONE).items().getFirst();
    }

    private Brought fetch(Connection connection, @Nullable String since) throws IOException {
        try (Spool spool = new Spool(folder, 1_000_000, bytes -> {}, new Cancellation())) {
            Fetched fetched = connector().fetch(connection, Selection.NOTHING, Credential.NONE, since, spool);
            return fetched.unchanged()
                    ? new Brought(fetched, "", "")
                    : new Brought(
                            fetched,
                            spool.brought("x").name(),
                            Files.readString(spool.brought("x").file()));
        }
    }

    private HttpConnector connector() {
        return new HttpConnector(files, JsonMapper.shared());
    }

    private static WebFiles files(List<String> allowed) {
        return files(allowed, Duration.ofSeconds(20));
    }

    private static WebFiles files(List<String> allowed, Duration readTimeout) {
        ConnectorProperties properties =
                new ConnectorProperties(allowed, Duration.ofSeconds(10), readTimeout, DataSize.ofMegabytes(1));
        return new WebFiles(new OutgoingAddresses(Networks.publicAnd(allowed)), properties);
    }

    private Connection at(String path) {
        return connection("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static Connection connection(String url) {
        return new Connection(url, null, null, null, null, null, null, null, null, null);
    }

    private static Connection named(Connection of, String username) {
        return new Connection(of.url(), null, null, null, null, null, null, null, null, username);
    }

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private void serve(String path, Answering answering) {
        server.createContext(path, answering::answer);
    }

    private void answer(HttpExchange exchange, int status, Map<String, String> headers, @Nullable String body)
            throws IOException {
        asked.add(exchange.getRequestURI().getPath() + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        headers.forEach(exchange.getResponseHeaders()::add);
        byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private void await() {
        try {
            ended.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertRefused(SourceProblem expected, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.problem()).isEqualTo(expected));
    }
}

package eu.shifthub.hub.source.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import eu.shifthub.hub.source.connector.Brought;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.Credential;
import eu.shifthub.hub.source.connector.Fetched;
import eu.shifthub.hub.source.connector.Neighbours;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.SourceItem;
import eu.shifthub.hub.testkit.FhirServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FhirConnectorTest {
    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final Credential RIGHT = new Credential(FhirServer.TOKEN, null);

    private final FhirConnector connector = new FhirConnector(Neighbours.loopback(), Neighbours.properties());
    private final FhirServer server = new FhirServer();

    FhirConnectorTest() throws Exception {
        for (int number = 0; number < 25; number++) {
            server.add(number, "1", START.plusSeconds(number));
        }
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private static Connection at(String url) {
        return new Connection(url, null, null, null, null, null, null, null, null, null);
    }

    private Connection connection() {
        return at(server.base());
    }

    private static Selection patients(@Nullable String search) {
        return new Selection(null, null, null, null, null, "Patient", search, false);
    }

    private static List<String> lines(Brought brought) {
        return Objects.requireNonNull(brought.files().get("Patient.ndjson"))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    @Test
    void showsTheTypesAndHowManyThereAre() throws IOException {
        assertThat(connector.look(connection(), null, RIGHT).items())
                .extracting(SourceItem::name)
                .contains("Patient");
        assertThat(connector
                        .look(connection(), patients("gender=female"), RIGHT)
                        .items())
                .containsExactly(new SourceItem("Patient", null, 13L, null));
    }

    @Test
    void bringsAllPagesOneResourceALine() throws IOException {
        Brought brought = Brought.all();

        Fetched fetched = connector.fetch(connection(), patients(null), RIGHT, null, brought);

        assertThat(fetched.append()).isFalse();
        assertThat(lines(brought))
                .hasSize(25)
                .allSatisfy(line -> assertThat(line).startsWith("{\"resourceType\":\"Patient\""));
        assertThat(lines(brought).getFirst()).contains("Éluard0");
    }

    @Test
    void addsWhatIsNewAndBringsAllAnewWhenSomethingHasChangedOrIsGone() throws IOException {
        Selection all = patients(null);
        String cursor =
                connector.fetch(connection(), all, RIGHT, null, Brought.all()).cursor();
        assertThat(connector
                        .fetch(connection(), all, RIGHT, cursor, Brought.all())
                        .unchanged())
                .isTrue();

        server.add(90, "1", START.plusSeconds(90));
        server.add(91, "1", START.plusSeconds(91));
        Brought added = Brought.all();
        Fetched more = connector.fetch(connection(), all, RIGHT, cursor, added);
        assertThat(more.append()).isTrue();
        assertThat(lines(added)).hasSize(2);

        server.add(3, "2", START.plusSeconds(100));
        Brought changed = Brought.all();
        Fetched anew = connector.fetch(connection(), all, RIGHT, more.cursor(), changed);
        assertThat(anew.append()).isFalse();
        assertThat(lines(changed)).hasSize(27);

        server.removeFirst();
        Brought fewer = Brought.all();
        assertThat(connector
                        .fetch(connection(), all, RIGHT, anew.cursor(), fewer)
                        .append())
                .isFalse();
        assertThat(lines(fewer)).hasSize(26);
    }

    @Test
    void bringsTheFilesOfABulkExport() throws IOException {
        Selection bulk = new Selection(null, null, null, null, null, "Patient", null, true);
        Brought brought = Brought.all();

        Fetched fetched = connector.fetch(connection(), bulk, RIGHT, null, brought);

        assertThat(lines(brought)).hasSize(25);
        assertThat(fetched.unchanged()).isFalse();
        assertThat(server.pollsUntilReady()).isEqualTo(-1);
    }

    @Test
    void saysWhatIsWrong() {
        Selection all = patients(null);
        assertThatThrownBy(() -> connector.look(connection(), all, new Credential("wrong", null)))
                .hasMessageContaining("refuses the name or the password");
        assertThatThrownBy(() -> connector.look(connection(), all, Credential.NONE))
                .hasMessageContaining("asks who wants the data");
        Selection device = new Selection(null, null, null, null, null, "Device", null, false);
        assertThatThrownBy(() -> connector.look(connection(), device, RIGHT))
                .hasMessageContaining("Nothing was found at Device");
        assertThatThrownBy(() -> connector.fetch(connection(), patients("gender=other"), RIGHT, null, Brought.all()))
                .hasMessageContaining("Nothing was found at Patient?gender=other");
        assertThatThrownBy(() -> connector.look(at("http://127.0.0.1:1/fhir"), all, RIGHT))
                .hasMessageContaining("does not answer on port 1");
        assertThatThrownBy(() -> new FhirConnector(Neighbours.publicOnly(), Neighbours.properties())
                        .look(connection(), all, RIGHT))
                .hasMessageContaining("lies inside a private network");
    }

    @Test
    void stopsInTheMiddleOfAPage() {
        assertThatThrownBy(
                        () -> connector.fetch(connection(), patients(null), RIGHT, null, Brought.cancelledAfter(1000)))
                .hasMessageContaining("stopped");
    }

    @Test
    void refusesAServerThatIsNoneOrMisbehaves() throws IOException {
        AtomicInteger page = new AtomicInteger();
        Map<String, HttpHandler> wrong = Map.of(
                "not FHIR as JSON",
                Neighbours.html(),
                "pages never end",
                exchange -> json(exchange, bundle("?page=" + page.incrementAndGet())),
                "is another server",
                exchange -> json(exchange, bundle("https://elsewhere.example.org/Patient?name=Jane&token=secret")),
                "answers at its own base",
                exchange -> {
                    exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/x");
                    exchange.sendResponseHeaders(302, -1);
                    exchange.close();
                },
                "broken",
                exchange -> json(exchange, "{\"resourceType\": \"Bundle\", \"entry\": ["),
                "busy or out of order",
                exchange -> {
                    exchange.sendResponseHeaders(503, -1);
                    exchange.close();
                });
        for (Map.Entry<String, HttpHandler> each : wrong.entrySet()) {
            HttpServer web = Neighbours.web(each.getValue());
            try {
                assertThatThrownBy(() -> connector.fetch(
                                at(Neighbours.url(web)), patients(null), Credential.NONE, null, Brought.all()))
                        .hasMessageContaining(each.getKey())
                        .hasMessageNotContainingAny("Jane", "secret");
            } finally {
                web.stop(0);
            }
        }
    }

    private static String bundle(String next) {
        return "{\"resourceType\": \"Bundle\", \"link\": [{\"relation\": \"next\", \"url\": \"" + next + "\"}]}";
    }

    private static void json(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void wantsABaseATypeAndASearchThatShapesNoPages() {
        FhirConnector open = new FhirConnector(Neighbours.loopback(), Neighbours.properties());
        assertThatThrownBy(() -> open.check(at("http://fhir.example.org/r4?x=1"), patients(null)))
                .hasMessageContaining("whole address");
        assertThatThrownBy(() -> open.check(at("https://fhir.example.org/r4"), patients("_format=xml")))
                .hasMessageContaining("question mark");
        assertThatThrownBy(() -> open.check(at("https://fhir.example.org/r4"), Selection.NOTHING))
                .hasMessageContaining("needed");
        assertThatThrownBy(() -> open.look(at(" "), null, RIGHT)).hasMessageContaining("needed");
        open.check(at("https://fhir.example.org/r4"), patients("active=true&birthdate=gt1980"));
    }
}

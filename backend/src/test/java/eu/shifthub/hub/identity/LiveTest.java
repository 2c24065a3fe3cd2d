package eu.shifthub.hub.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.shifthub.hub.Browser;
import eu.shifthub.hub.HubTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Connections that outlive their first request. */
@HubTest
class LiveTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext hub;

    @Autowired
    AccountStore accounts;

    private Viewer.Person person;
    private Browser browser;

    @BeforeEach
    void signsIn() {
        person = TestAccounts.create(hub, Role.WORKER);
        browser = new Browser(port);
        browser.signIn(person.username(), TestAccounts.PASSWORD);
    }

    @Test
    void opensAWebSocketForTheHubsOwnPages() throws Exception {
        assertThat(open("http://localhost:" + port).get(20, TimeUnit.SECONDS)).contains("connection_ack");
    }

    @Test
    void opensNoWebSocketForPagesOfOthers() {
        for (String origin : new String[] {"https://evil.example", "http://localhost:1", "null"}) {
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> open(origin).get(20, TimeUnit.SECONDS))
                    .havingCause()
                    .isInstanceOfSatisfying(
                            WebSocketHandshakeException.class,
                            refused -> assertThat(refused.getResponse().statusCode())
                                    .as(origin)
                                    .isEqualTo(403));
        }
    }

    @Test
    void namesTheProblemOfASubscriptionThatIsRefused() {
        browser.get("/login");
        String question =
                "{\"query\": \"subscription { importChanged(id: \\\"%s\\\") { id } }\"}".formatted(new UUID(0, 7));

        String told = browser.post("/graphql", "text/event-stream", "application/json", question)
                .body();

        assertThat(told).contains("\"code\":\"NOT_FOUND\"").contains("ingest.IMPORT_UNKNOWN");
    }

    @Test
    void knowsNobodyAnyMoreOnceTheAccountIsDisabled() {
        Account account = accounts.find(person.id()).orElseThrow();
        LiveSignedIn live = new LiveSignedIn(new SessionStamp(person.id(), account.securityStamp()), accounts);
        assertThat(live.viewer()).isEqualTo(person);

        TestAccounts.disable(hub, TestAccounts.create(hub, Role.MANAGER), person);

        assertThat(live.viewer()).isEqualTo(new Viewer.Anonymous());
    }

    /** The first thing that the hub says to who opens a connection. */
    private CompletableFuture<String> open(String origin) {
        FirstWord first = new FirstWord();
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .header("Origin", origin)
                .header("Cookie", "hub-session-" + port + "=" + browser.cookie("hub-session-" + port))
                .buildAsync(URI.create("ws://localhost:" + port + "/graphql"), first)
                .thenCompose(socket -> socket.sendText("{\"type\":\"connection_init\"}", true)
                        .thenCompose(sent -> first.word)
                        .whenComplete((word, failure) -> socket.abort()));
    }

    private static final class FirstWord implements WebSocket.Listener {
        private final CompletableFuture<String> word = new CompletableFuture<>();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            word.complete(text.toString());
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            word.completeExceptionally(failure);
        }
    }
}

package eu.shifthub.hub.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.Browser;
import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.application.Application;
import eu.shifthub.hub.application.TestApplications;
import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.VersionAdded;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.query.DataWorld;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider's machine, and the dataset that it may push new versions into. */
@HubTest
@Import({World.class, DataWorld.class, PushTest.Events.class})
class PushTest {
    private static final String ALLOW = """
            mutation($input: AllowPushInput!) { allowPush(input: $input) { application { pushRights { since } } } }""";
    private static final String WITHDRAW = """
            mutation($input: WithdrawPushInput!) { withdrawPush(input: $input) { application } }""";
    private static final String STATE = """
            query($upload: String!) { pushedImport(upload: $upload) {
              state versionNumber rowsRead rowsStored rowsRejected rejects { raw } failure { problem message } } }""";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    DataWorld data;

    @Autowired
    Datasets datasets;

    @Autowired
    Events events;

    @Autowired
    ApplicationContext hub;

    private Viewer.Person owner;
    private Viewer.Person provider;
    private Dataset dataset;
    private Application machine;

    /** What the hub has told about pushes. */
    @TestComponent
    static class Events {
        private final java.util.List<DomainEvent> told = new java.util.concurrent.CopyOnWriteArrayList<>();

        @EventListener
        void on(DomainEvent event) {
            told.add(event);
        }
    }

    @BeforeEach
    void aDatasetAndAMachine() {
        owner = world.person(Role.MANAGER);
        provider = world.person(Role.WORKER);
        dataset = data.dataset(
                owner,
                world.project(owner),
                Sensitivity.SENSITIVE,
                "select * from (values ('0001', 7.50::decimal(18,2), date '2026-01-02')) t(code, fee, since)");
        machine = TestApplications.register(hub, provider, Set.of("data:write"));
    }

    private void allow() {
        world.ask(owner, ALLOW, Map.of("input", right()))
                .path("allowPush.application")
                .hasValue();
    }

    private void withdraw() {
        world.ask(owner, WITHDRAW, Map.of("input", right()))
                .path("withdrawPush.application")
                .hasValue();
    }

    private Map<String, String> right() {
        return Map.of(
                "application", machine.id().globalId(),
                "dataset", dataset.id().globalId());
    }

    private String token() {
        return TestApplications.token(hub, machine, Duration.ofHours(1));
    }

    private HttpResponse<String> send(
            String token, String path, java.util.function.UnaryOperator<HttpRequest.Builder> with) {
        Browser client = new Browser(port);
        return client.send(with.apply(client.request(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Tus-Resumable", "1.0.0"))
                .build());
    }

    private HttpResponse<String> create(String token, long size, @Nullable String target) {
        String metadata = "filename " + encoded("doctors.csv") + (target == null ? "" : ",dataset " + encoded(target));
        return send(
                token,
                "/uploads",
                request -> request.header("Upload-Length", Long.toString(size))
                        .header("Upload-Metadata", metadata)
                        .POST(BodyPublishers.noBody()));
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> patch(String token, String path, long offset, String bytes) {
        return send(
                token,
                path,
                request -> request.header("Upload-Offset", Long.toString(offset))
                        .header("Content-Type", "application/offset+octet-stream")
                        .method("PATCH", BodyPublishers.ofString(bytes)));
    }

    private static String location(HttpResponse<String> created) {
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return URI.create(created.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private JsonNode state(String token, String path) {
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "query", STATE, "variables", Map.of("upload", path.substring(path.lastIndexOf('/') + 1))));
        return JsonMapper.shared()
                .readTree(send(
                                token,
                                "/graphql",
                                request -> request.header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString(body)))
                        .body());
    }

    /** Pushes a file whole and waits for its end. */
    private JsonNode push(String text) {
        String token = token();
        String path = location(create(
                token,
                text.getBytes(StandardCharsets.UTF_8).length,
                dataset.id().value().toString()));
        assertThat(patch(token, path, 0, text).statusCode()).isEqualTo(204);
        World.await(() -> Set.of("SUCCEEDED", "FAILED")
                .contains(state(token, path).at("/data/pushedImport/state").asString("")));
        HttpResponse<String> head = send(token, path, request -> request.method("HEAD", BodyPublishers.noBody()));
        assertThat(head.headers().firstValue("Upload-Offset")).hasValue(Integer.toString(text.length()));
        return state(token, path).at("/data/pushedImport");
    }

    private Version current() {
        return datasets.getVersion(
                Objects.requireNonNull(datasets.get(dataset.id()).current()));
    }

    @Test
    void becomesTheNextVersionInTheTypesOfTheOneBefore() {
        allow();

        JsonNode done = push("code,since,fee\n2,2026-02-03,8\n3,2026-02-04,9\n4,no date,1\n");

        assertThat(done.path("state").asString()).as(done.toString()).isEqualTo("SUCCEEDED");
        assertThat(done.path("versionNumber").asInt()).isEqualTo(2);
        assertThat(done.path("rowsRead").asInt()).isEqualTo(3);
        assertThat(done.path("rowsStored").asInt()).isEqualTo(2);
        assertThat(done.at("/rejects/0/raw").asString()).isEqualTo("no date");
        assertThat(current().columns())
                .extracting(Column::name, column -> column.type().name())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("code", "TEXT"),
                        org.assertj.core.groups.Tuple.tuple("fee", "DECIMAL"),
                        org.assertj.core.groups.Tuple.tuple("since", "DATE"));
        assertThat(current().createdBy()).isEqualTo(provider.id());
        assertThat(events.told)
                .filteredOn(event -> event instanceof ImportStarted
                        || event instanceof VersionAdded added
                                && added.dataset().equals(dataset.id())
                                && added.number() == 2)
                .filteredOn(event -> machine.id().value().equals(event.app()))
                .hasSize(2)
                .allSatisfy(event ->
                        assertThat(event.actor()).isEqualTo(provider.id().value()));
    }

    @Test
    void failsAndSaysSoWhereTheColumnsDiffer() {
        allow();

        JsonNode failed = push("code,fee,until\n2,8,2026-02-03\n");

        assertThat(failed.path("state").asString()).isEqualTo("FAILED");
        assertThat(failed.at("/failure/problem").asString()).isEqualTo("ingest.PUSH_OTHER_COLUMNS");
        assertThat(failed.at("/failure/message").asString()).contains("until").doesNotContain("since");
        assertThat(failed.at("/failure/parameters").toString()).doesNotContain("since");
        assertThat(current().number()).isEqualTo(1);
    }

    @Test
    void takesNoByteForADatasetThatTheMachineMayNotPushTo() {
        String token = token();
        HttpResponse<String> nowhere = create(token, 10, null);
        assertThat(nowhere.statusCode()).isEqualTo(400);
        assertThat(nowhere.body()).contains("ingest.PUSH_WHERE");
        HttpResponse<String> notAllowed = create(token, 10, dataset.id().value().toString());
        assertThat(notAllowed.statusCode()).isEqualTo(403);
        assertThat(notAllowed.body()).contains("ingest.PUSH_NOT_ALLOWED");
    }

    @Test
    void takesNoByteMoreOnceTheRightIsWithdrawn() {
        allow();
        String token = token();
        String path = location(create(token, 20, dataset.id().value().toString()));
        assertThat(patch(token, path, 0, "code,fee,s").statusCode()).isEqualTo(204);
        assertThat(state(token, path).at("/data/pushedImport/state").asString()).isEqualTo("RECEIVING");

        withdraw();

        HttpResponse<String> refused = patch(token, path, 10, "ince\n1,2,3");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("ingest.PUSH_NOT_ALLOWED");
        assertThat(current().number()).isEqualTo(1);
    }

    @Test
    void tellsTheOutcomeToNobodyElse() {
        allow();
        String token = token();
        String path = location(create(token, 20, dataset.id().value().toString()));
        Application other = TestApplications.register(hub, provider, Set.of("data:write"));

        assertThat(state(TestApplications.token(hub, other, Duration.ofHours(1)), path)
                        .at("/errors/0/extensions/code")
                        .asString())
                .isEqualTo("NOT_FOUND");
        world.ask(owner, STATE, Map.of("upload", "x"))
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getExtensions()).containsEntry("code", "FORBIDDEN"));
    }

    @Test
    void isAllowedByWhoDecidesAboutGrantsAndToWhatMayWrite() {
        Viewer.Person stranger = world.person(Role.WORKER);
        Application own = TestApplications.register(hub, stranger, Set.of("data:write"));
        Map<String, String> input = Map.of(
                "application", own.id().globalId(), "dataset", dataset.id().globalId());
        world.ask(stranger, ALLOW, Map.of("input", input))
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getExtensions()).containsEntry("code", "NOT_FOUND"));

        machine = TestApplications.register(hub, provider, Set.of("data:read"));
        world.ask(owner, ALLOW, Map.of("input", right()))
                .errors()
                .satisfy(errors -> assertThat(errors.getFirst().getExtensions())
                        .containsEntry("problem", "application.CANNOT_WRITE"));
    }

    @Test
    void isShownAtTheDatasetAndAtTheApplication() {
        allow();

        world.ask(
                        owner,
                        "query($id: ID!) { dataset(id: $id) { pushRights { application applicationName"
                                + " allowedBy { name } dataset { title } } } }",
                        Map.of("id", dataset.id().globalId()))
                .path("dataset.pushRights[0].applicationName")
                .entity(String.class)
                .isEqualTo("Test application")
                .path("dataset.pushRights[0].application")
                .entity(String.class)
                .isEqualTo(machine.id().globalId());
        world.ask(
                        provider,
                        "query($id: ID!) { application(id: $id) { pushRights { dataset { title } since } } }",
                        Map.of("id", machine.id().globalId()))
                .path("application.pushRights[0].since")
                .hasValue()
                .path("application.pushRights[0].dataset")
                .valueIsNull();
    }
}

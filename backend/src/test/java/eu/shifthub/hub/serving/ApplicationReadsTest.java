package eu.shifthub.hub.serving;

import static org.assertj.core.api.Assertions.assertThat;

import eu.shifthub.hub.Browser;
import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.application.Application;
import eu.shifthub.hub.application.TestApplications;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.World;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.query.DataWorld;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an application reads with its token: what it is granted, as long as it is, and no column more. */
@HubTest
@Import({World.class, DataWorld.class})
class ApplicationReadsTest {
    private static final String GRANT = """
            mutation($input: GrantDatasetInput!) { grantDataset(input: $input) { grant { id } } }""";
    private static final String ROWS = """
            query($id: ID!, $columns: [String!], $filter: RowFilter, $orderBy: [RowOrder!]) {
              dataset(id: $id) {
                version { columns { name statistics { distinct } } }
                rows(columns: $columns, filter: $filter, orderBy: $orderBy) { columns { name } rows { values } }
              }
            }""";

    @LocalServerPort
    int port;

    private final World world;
    private final DataWorld data;
    private final ApplicationContext hub;

    private Viewer.Person owner;
    private Dataset dataset;
    private Application application;

    @Autowired
    ApplicationReadsTest(World world, DataWorld data, ApplicationContext hub) {
        this.world = world;
        this.data = data;
        this.hub = hub;
    }

    @BeforeEach
    void grantsTwoColumnsOfThree() {
        owner = world.person(Role.WORKER);
        dataset = data.dataset(
                owner,
                world.project(owner),
                Sensitivity.INTERNAL,
                "select * from (values ('Curie', 'A', 'secret 1'), ('O''Neill', 'B', 'secret 2')) t(nom, oa, note)");
        application = TestApplications.register(hub, owner, Set.of("data:read", "catalog:read"));
        Map<String, ?> grant = Map.of(
                "application", application.id().globalId(),
                "dataset", dataset.id().globalId(),
                "columns", List.of("nom", "oa"),
                "purpose", "Reports");
        world.ask(owner, GRANT, Map.of("input", grant))
                .path("grantDataset.grant.id")
                .hasValue();
    }

    @Test
    void givesTheGrantedColumnsAsCsv() {
        HttpResponse<String> answer = csv(token(), "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("nom,oa\r\nCurie,A\r\nO'Neill,B\r\n");
    }

    @Test
    void givesTheGrantedColumnsAsParquet() {
        String parquet = get(token(), address("parquet")).body();

        assertThat(parquet).contains("Curie").doesNotContain("note", "secret");
    }

    @Test
    void givesTheGrantedColumnsInGraphQl() {
        JsonNode answer = ask(token(), Map.of());

        assertThat(answer.at("/data/dataset/rows/rows/0/values").toString()).isEqualTo("[\"Curie\",\"A\"]");
        assertThat(answer.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?columns=note", "?note=secret%201", "?columns=nom&note=x", "?no_such_column=x"})
    void knowsNoOtherColumnInAnAddress(String selection) {
        HttpResponse<String> answer = csv(token(), selection);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("query.COLUMN_UNKNOWN").doesNotContain("Curie");
    }

    @Test
    void knowsNoOtherColumnInAQuestion() {
        Map<String, ?> where = Map.of("where", Map.of("column", "note", "is", "EQUAL", "value", "secret 1"));

        List.of(
                        Map.of("columns", List.of("note")),
                        Map.of("filter", where),
                        Map.of("filter", Map.of("not", where)),
                        Map.of("orderBy", List.of(Map.of("column", "note"))))
                .forEach(question -> {
                    JsonNode answer = ask(token(), question);
                    assertThat(answer.at("/errors/0/extensions/problem").asString(""))
                            .as(answer.toString())
                            .isEqualTo("query.COLUMN_UNKNOWN");
                    assertThat(answer.toString()).doesNotContain("Curie");
                });
    }

    @Test
    void refusesATokenThatIsRevokedTooOldOrInvented() {
        String revoked = token();
        assertThat(csv(revoked, "").statusCode()).isEqualTo(200);
        TestApplications.revokeTokens(hub, owner, application);
        String old = TestApplications.token(hub, application, Duration.ofSeconds(-1));

        for (String token : List.of(revoked, old, "invented")) {
            HttpResponse<String> answer = csv(token, "");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                    .contains("invalid_token");
            assertThat(answer.body()).contains("application.TOKEN_INVALID").doesNotContain("Curie");
        }
    }

    @Test
    void refusesATokenWithoutTheScope() {
        Application other = TestApplications.register(hub, owner, Set.of("catalog:read"));
        String token = TestApplications.token(hub, other, Duration.ofHours(1));

        assertThat(csv(token, "").statusCode()).isEqualTo(403);
        assertThat(csv(token, "").body()).contains("serving.SCOPE_MISSING");
        assertThat(ask(token, Map.of()).at("/data/dataset/rows").isMissingNode())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"data:read, 403, application.SCOPE_MISSING", "data:write, 400, storage.UPLOAD_EMPTY"})
    void uploadsOnlyWithTheScopeForWriting(String scope, int status, String problem) {
        Application other = TestApplications.register(hub, owner, Set.of(scope));
        Browser machine = new Browser(port);

        HttpResponse<String> answer = machine.send(machine.request("/uploads")
                .header("Authorization", "Bearer " + TestApplications.token(hub, other, Duration.ofHours(1)))
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", "0")
                .POST(BodyPublishers.noBody())
                .build());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(problem);
    }

    @Test
    void showsNothingOfADatasetThatIsNotGranted() {
        Application other = TestApplications.register(hub, owner, Set.of("data:read", "catalog:read"));
        String token = TestApplications.token(hub, other, Duration.ofHours(1));

        assertThat(csv(token, "").statusCode()).isEqualTo(404);
        assertThat(ask(token, Map.of()).at("/errors/0/extensions/code").asString())
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void actsAsTheApplicationEvenWhereThereIsASession() {
        Application other = TestApplications.register(hub, owner, Set.of("data:read"));
        Browser browser = new Browser(port);
        browser.get("/login");

        HttpResponse<String> answer = browser.send(browser.request(address("csv"))
                .header("Authorization", "Bearer " + TestApplications.token(hub, other, Duration.ofHours(1)))
                .build());

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    private String token() {
        return TestApplications.token(hub, application, Duration.ofHours(1));
    }

    private String address(String extension) {
        return "/data/datasets/" + dataset.id().value() + "." + extension;
    }

    private HttpResponse<String> csv(String token, String selection) {
        return get(token, address("csv") + selection);
    }

    private HttpResponse<String> get(String token, String path) {
        Browser machine = new Browser(port);
        return machine.send(
                machine.request(path).header("Authorization", "Bearer " + token).build());
    }

    private JsonNode ask(String token, Map<String, ?> question) {
        Map<String, Object> variables = new java.util.HashMap<>(question);
        variables.put("id", dataset.id().globalId());
        String body = JsonMapper.shared().writeValueAsString(Map.of("query", ROWS, "variables", variables));
        Browser machine = new Browser(port);
        return JsonMapper.shared()
                .readTree(machine.send(machine.request("/graphql")
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build())
                        .body());
    }
}

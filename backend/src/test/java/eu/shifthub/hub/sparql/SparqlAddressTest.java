package eu.shifthub.hub.sparql;

import static eu.shifthub.db.audit.Tables.ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.shifthub.hub.Browser;
import eu.shifthub.hub.HubTest;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.application.TestApplications;
import eu.shifthub.hub.catalog.Publisher;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.TestAccounts;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.workspace.Workspace;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@HubTest
@Import(Publisher.class)
@TestPropertySource(properties = {"hub.public-url=https://hub.example", "hub.sparql.per-caller=50"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparqlAddressTest {
    private static final String EVERYTHING = "SELECT ?s ?p ?o { ?s ?p ?o }";
    private static final String TITLES =
            "PREFIX dct: <http://purl.org/dc/terms/> SELECT ?title { ?s a <http://www.w3.org/ns/dcat#Dataset> ;"
                    + " dct:title ?title } ORDER BY ?title";
    private static final String JSON = "application/sparql-results+json";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext hub;

    @Autowired
    Publisher publisher;

    @Autowired
    DSLContext sql;

    private Viewer.Person manager;
    private Workspace project;

    @BeforeAll
    void publish() {
        manager = publisher.person(Role.MANAGER, "Wanda Worker");
        project = publisher.project(manager, "Open health data");
        for (Sensitivity sensitivity : Sensitivity.values()) {
            publish(sensitivity + "-listed", sensitivity, true);
            publish(sensitivity + "-hidden", sensitivity, false);
        }
        await().until(() -> ask(signedIn(Role.ANALYST), TITLES, JSON)
                        .body()
                        .lines()
                        .filter(line -> line.contains("-"))
                        .count()
                >= 8);
    }

    private void publish(String mark, Sensitivity sensitivity, boolean listed) {
        publisher.publish(manager, project, "Title-" + mark, "Text-" + mark, sensitivity, listed, "Label-" + mark);
    }

    private Browser signedIn(Role role) {
        Viewer.Person person = TestAccounts.create(hub, role);
        var browser = new Browser(port);
        assertThat(browser.signIn(person.username(), TestAccounts.PASSWORD).statusCode())
                .isLessThan(400);
        return browser;
    }

    private Browser nobody() {
        return new Browser(port);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/sparql-results+json | application/sparql-results+json | \"bindings\"",
                "application/json | application/sparql-results+json | \"bindings\"",
                "*/* | application/sparql-results+json | \"bindings\"",
                "application/sparql-results+xml | application/sparql-results+xml | <binding name=\"title\">",
                "text/csv | text/csv;charset=UTF-8 | title",
                "text/tab-separated-values | text/tab-separated-values;charset=UTF-8 | ?title",
                "text/csv;q=0.2, application/sparql-results+xml;q=0.9, */*;q=0.1 | application/sparql-results+xml | <head>",
                "text/turtle, text/csv;q=0.5 | text/csv;charset=UTF-8 | Title-PUBLIC-listed",
                "*/*, application/sparql-results+json;q=0, application/json;q=0 | application/sparql-results+xml | <head>"
            })
    void answersSelectInEachFormat(String accept, String type, String content) {
        HttpResponse<String> answer = ask(nobody(), TITLES, accept);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
        assertThat(answer.body()).contains(content, "Title-PUBLIC-listed");
        assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept");
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, text/turtle;charset=UTF-8",
        "application/n-triples, application/n-triples",
        "application/ld+json, application/ld+json",
        "application/rdf+xml, application/rdf+xml;charset=UTF-8",
        "*/*, text/turtle;charset=UTF-8"
    })
    void answersConstructAndDescribeInEachFormat(String accept, String type) {
        for (String query : List.of(
                "CONSTRUCT WHERE { ?s a <http://www.w3.org/ns/dcat#Dataset> ; <http://purl.org/dc/terms/title> ?t }",
                "DESCRIBE ?s { ?s a <http://www.w3.org/ns/dcat#Dataset> }")) {
            HttpResponse<String> answer = ask(nobody(), query, accept);

            assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
            assertThat(answer.body()).contains("Title-PUBLIC-listed");
        }
    }

    @Test
    void saysThatRdfXmlHasNoNameForAProperty() {
        HttpResponse<String> answer =
                ask(nobody(), "CONSTRUCT { ?s <http://x.example/1> ?o } WHERE { ?s a ?o }", "application/rdf+xml");

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("http://x.example/1");
    }

    @ParameterizedTest
    @CsvSource({"application/sparql-results+json, true", "application/sparql-results+xml, true", "text/csv, true"})
    void answersAsk(String accept, String content) {
        assertThat(ask(nobody(), "ASK { ?s ?p ?o }", accept).body()).contains(content);
    }

    @Test
    void takesAQueryInEachWay() {
        String form = Browser.form(Map.of("query", TITLES));
        HttpResponse<String> posted = nobody().post("/sparql", JSON, "application/x-www-form-urlencoded", form);
        HttpResponse<String> asItIs = nobody().post("/sparql", JSON, "application/sparql-query", TITLES);
        HttpResponse<String> head = send("HEAD", "/sparql?" + form, "");

        assertThat(posted.body()).contains("Title-PUBLIC-listed");
        assertThat(asItIs.body()).isEqualTo(posted.body());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type")).hasValue(JSON);
        assertThat(head.body()).isEmpty();
        assertThat(send("OPTIONS", "/sparql", "").headers().firstValue("Allow")).hasValue("GET, HEAD, POST, OPTIONS");
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, query=ASK{}&query=ASK{}, 400",
        "application/x-www-form-urlencoded, nothing=1, 400",
        "application/x-www-form-urlencoded, update=CLEAR ALL, 400",
        "application/sparql-update, CLEAR ALL, 400",
        "application/sparql-query, SELECT, 400",
        "application/json, {}, 415"
    })
    void saysWhatIsWrongWithARequest(String type, String body, int status) {
        HttpResponse<String> answer = nobody().post("/sparql", JSON, type, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void saysAtWhichLineAQueryIsWrong() {
        HttpResponse<String> answer = ask(nobody(), "SELECT ?x\nWHERE {\n  ?x a b\n}", JSON);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("urn:shift-hub:problem:sparql.SYNTAX_WRONG", "\"line\":\"3\"", "\"column\":\"8\"");
        assertThat(ask(nobody(), "A".repeat(50_000), JSON).statusCode()).isEqualTo(413);
        assertThat(ask(nobody(), EVERYTHING, "image/png").statusCode()).isEqualTo(406);
        assertThat(ask(nobody(), EVERYTHING, "nonsense").statusCode()).isEqualTo(406);
        assertThat(send("PUT", "/sparql", "").statusCode()).isEqualTo(405);
        assertThat(send("GET", "/sparql/update", "").statusCode()).isEqualTo(404);
    }

    @Test
    void describesItself() {
        HttpResponse<String> answer = nobody().get("/sparql");

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/turtle;charset=UTF-8");
        assertThat(answer.body())
                .contains("https://hub.example/sparql", "SPARQL11Query", "urn:shift-hub:graph:public")
                .doesNotContain("signed_in");
    }

    @Test
    void leavesReadersOfPagesToTheSpa() {
        HttpResponse<String> answer = nobody().send(nobody().request("/sparql?query=ASK%20%7B%7D")
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .build());

        assertThat(answer.headers().firstValue("Content-Type").orElse("")).doesNotContain("sparql");
        assertThat(answer.headers().allValues("Vary"))
                .anyMatch(vary -> vary.toLowerCase(Locale.ROOT).contains("accept"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                EVERYTHING,
                "SELECT * { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { GRAPH <urn:x-arq:UnionGraph> { ?s ?p ?o } }",
                "SELECT * { GRAPH <urn:x-arq:DefaultGraph> { ?s ?p ?o } }",
                "SELECT * { GRAPH <urn:shift-hub:graph:signed_in> { ?s ?p ?o } }",
                "SELECT * { GRAPH <urn:shift-hub:catalog:state> { ?s ?p ?o } }",
                "SELECT * FROM NAMED <urn:shift-hub:graph:public> { GRAPH ?g { ?s ?p ?o } }",
                "SELECT * { ?s (<urn:a>|!<urn:a>)/(<urn:a>|!<urn:a>) ?o }",
                "SELECT * { ?a ?b ?c . ?c (<urn:a>|!<urn:a>)* ?o } ",
                "CONSTRUCT WHERE { ?s ?p ?o }",
                "DESCRIBE ?s { ?s ?p ?o }",
                "DESCRIBE ?g { GRAPH ?g { ?s ?p ?o } }"
            })
    void readsNoOtherGraph(String query) {
        HttpResponse<String> answer = ask(nobody(), query, "application/n-triples, " + JSON);

        assertThat(answer.statusCode()).isIn(200, 422);
        assertThat(answer.body()).doesNotContain("-hidden", "digest-", "made-by", "graph:signed_in\"");
        assertThat(answer.body()).doesNotContain("Text-SENSITIVE", "Label-SENSITIVE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:shift-hub:graph:signed_in",
                "urn:shift-hub:catalog:state",
                "urn:x-arq:UnionGraph",
                "https://hub.example/catalog.ttl",
                "file:///etc/passwd",
                "http://127.0.0.1:1/"
            })
    void isAskedOfNoOtherGraph(String graph) {
        for (String clause : List.of("FROM", "FROM NAMED")) {
            HttpResponse<String> answer = ask(nobody(), "SELECT * " + clause + " <" + graph + "> { ?s ?p ?o }", JSON);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("GRAPH_UNKNOWN");
        }
        for (String parameter : List.of("default-graph-uri", "named-graph-uri")) {
            HttpResponse<String> answer =
                    nobody().get("/sparql?" + Browser.form(Map.of("query", "SELECT * {?s ?p ?o}", parameter, graph)));
            assertThat(answer.body()).contains("GRAPH_UNKNOWN");
        }
    }

    @Test
    void saysOnlyWhatTheVisibilityTableAllows() {
        String viewer = ask(signedIn(Role.VIEWER), EVERYTHING, JSON).body();
        String analyst = ask(signedIn(Role.ANALYST), EVERYTHING, JSON).body();
        for (String everyone : List.of(ask(nobody(), EVERYTHING, JSON).body(), viewer, byApplication("sparql:read"))) {
            assertThat(everyone)
                    .contains("Title-PUBLIC-listed", "Text-PUBLIC-listed", "Label-PUBLIC-listed")
                    .contains("Title-INTERNAL-listed", "Text-INTERNAL-listed", "Label-RESTRICTED-listed")
                    .contains("Title-SENSITIVE-listed")
                    .doesNotContain("Text-SENSITIVE", "Label-SENSITIVE", "-hidden", "secret-user-name");
        }
        assertThat(analyst)
                .contains("Title-PUBLIC-hidden", "Text-INTERNAL-hidden", "Label-RESTRICTED-hidden")
                .contains("Title-SENSITIVE-hidden")
                .doesNotContain("Text-SENSITIVE", "Label-SENSITIVE", "secret-user-name");
        assertThat(ask(signedIn(Role.ANALYST), "SELECT * FROM <urn:shift-hub:graph:public> { ?s ?p ?o }", JSON)
                        .body())
                .contains("Title-PUBLIC-listed")
                .doesNotContain("-hidden");
    }

    private String byApplication(String... scopes) {
        String token =
                TestApplications.token(hub, TestAccounts.create(hub, Role.WORKER), Set.copyOf(Arrays.asList(scopes)));
        return bearer(token).body();
    }

    private HttpResponse<String> bearer(String token) {
        return nobody().send(nobody().request("/sparql?" + Browser.form(Map.of("query", EVERYTHING)))
                .header("Authorization", "Bearer " + token)
                .header("Accept", JSON)
                .build());
    }

    @Test
    void asksApplicationsForTheirScope() {
        String token = TestApplications.token(hub, TestAccounts.create(hub, Role.WORKER), Set.of("catalog:read"));

        assertThat(bearer(token).statusCode()).isEqualTo(403);
        assertThat(bearer("nonsense").statusCode()).isEqualTo(401);
    }

    @Test
    void saysThatAnAnswerIsCut() {
        HttpResponse<String> whole = ask(nobody(), "SELECT * { ?s ?p ?o } LIMIT 5", JSON);
        HttpResponse<String> cut = ask(nobody(), "SELECT ?s ?a ?b { ?s ?p ?o . ?a ?b ?c }", JSON);

        assertThat(whole.headers().firstValue("X-Truncated")).isEmpty();
        assertThat(cut.headers().firstValue("X-Truncated")).hasValue("10000 rows");
    }

    @Test
    void recordsWhoAsked() {
        Viewer.Person person = TestAccounts.create(hub, Role.ANALYST);
        var browser = new Browser(port);
        browser.signIn(person.username(), TestAccounts.PASSWORD);
        String mark = UUID.randomUUID().toString();

        ask(browser, "ASK { <urn:x:" + mark + "> ?p ?o }", JSON);
        ask(nobody(), "ASK { <urn:x:" + mark + "> ?p ?o } # nobody", JSON);

        assertThat(sql.select(ENTRY.BODY)
                        .from(ENTRY)
                        .where(ENTRY.BODY.contains(mark))
                        .fetch(ENTRY.BODY))
                .singleElement()
                .asString()
                .contains(person.id().value().toString(), "SIGNED_IN");
    }

    private static HttpResponse<String> ask(Browser browser, String query, String accept) {
        return browser.send(browser.request("/sparql")
                .header("Accept", accept)
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString(query))
                .build());
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return nobody().send(nobody().request(path)
                .header("Accept", JSON)
                .method(method, BodyPublishers.ofString(body))
                .build());
    }
}

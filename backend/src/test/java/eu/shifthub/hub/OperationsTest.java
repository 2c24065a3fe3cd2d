package eu.shifthub.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.shifthub.hub.application.TestApplications;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.TestAccounts;
import io.micrometer.tracing.Tracer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.micrometer.tracing.test.autoconfigure.AutoConfigureTracing;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;

/** What those who run a hub rely on. */
@HubTest
@AutoConfigureTracing
class OperationsTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext hub;

    @Autowired
    private Tracer tracer;

    @Autowired
    private DSLContext sql;

    @Autowired
    private Flyway flyway;

    @Test
    void tellsASupervisorThatItIsReadyAndNothingElse() {
        assertThat(new Browser(port).get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void showsMetricsToOperatorsOnThisMachine() {
        assertThat(new Browser(port).get("/actuator/prometheus").statusCode()).isEqualTo(200);
    }

    /** However the address is written, whoever the caller says to be. */
    @ParameterizedTest
    @CsvSource({
        "/actuator/prometheus, 203.0.113.9",
        "/%61ctuator/prometheus, 203.0.113.9",
        "/actuator/prometheus, '127.0.0.1, 10.0.0.5'",
        "/actuator, 10.0.0.5"
    })
    void keepsMetricsFromWhoComesThroughTheProxy(String address, String caller) {
        Browser browser = new Browser(port);
        String token = TestApplications.token(hub, TestAccounts.create(hub, Role.MANAGER), Set.of("data:read"));
        HttpRequest.Builder request = browser.request(address).header("X-Forwarded-For", caller);

        HttpResponse<String> visitor = browser.send(request.build());
        HttpResponse<String> machine =
                browser.send(request.header("Authorization", "Bearer " + token).build());

        assertThat(visitor.statusCode()).isEqualTo(403);
        assertThat(visitor.body()).contains("identity.OPERATORS_ONLY");
        assertThat(machine.body()).isEqualTo(visitor.body());
    }

    @Test
    void waitsLongerForAnAnswerThanAQuestionMayTake() {
        var server =
                (TomcatWebServer) Objects.requireNonNull(((ServletWebServerApplicationContext) hub).getWebServer());

        assertThat(server.getTomcat().getConnector().getAsyncTimeout())
                .isGreaterThan(Duration.ofMinutes(1).toMillis());
    }

    @Test
    void answersAnAddressThatIsRefusedWithAProblem() {
        HttpResponse<String> answer = new Browser(port).get("/graphql;a=b");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /sparql/query",
        "GET, /userinfo/of",
        "GET, /data/graphql",
        "GET, /api/token/datasets",
        "GET, /id/nothing",
        "GET, /oauth2/nothing",
        "GET, /actuator/env",
        "GET, /.well-known/nothing"
    })
    void answersUnknownAddressesOfMachinesWithAProblem(String method, String address) {
        Browser browser = new Browser(port);

        HttpResponse<String> answer = browser.send(browser.request(address)
                .header("Accept", "text/html")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void answersHeadersThatAreTooLongWithAProblem() {
        Browser browser = new Browser(port);

        HttpResponse<String> answer = browser.send(browser.request("/uploads")
                .header("Upload-Metadata", "filename " + "a".repeat(100_000))
                .build());

        assertThat(answer.statusCode()).isBetween(400, 431);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("<");
    }

    @Test
    void givesEachPieceOfWorkATraceId() {
        var span = tracer.nextSpan().start();
        try (var _ = tracer.withSpan(span)) {
            assertThat(Objects.requireNonNull(tracer.currentTraceContext().context())
                            .traceId())
                    .matches("[0-9a-f]{32}");
        } finally {
            span.end();
        }
    }

    @Test
    void takesNoDatabaseThatANewerHubHasWritten() {
        sql.execute(
                "insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                        + " execution_time, success) values (100000, '99991231.0000', 'later', 'SQL', 'later', 'test', 0, true)");
        try {
            assertThatExceptionOfType(FlywayValidateException.class).isThrownBy(flyway::migrate);
        } finally {
            sql.execute("delete from flyway_schema_history where installed_rank = 100000");
        }
    }

    /** A backup holds the tables of migrations, so nothing may make one by itself. */
    @Test
    void keepsNoTableThatNoMigrationMade() {
        List<String> tables =
                sql.fetchValues("select tablename::text from pg_tables where schemaname = 'public'").stream()
                        .map(String::valueOf)
                        .toList();

        assertThat(tables).containsExactly("flyway_schema_history");
    }
}

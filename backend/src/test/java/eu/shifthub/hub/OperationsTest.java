package eu.shifthub.hub;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.micrometer.tracing.test.autoconfigure.AutoConfigureTracing;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What those who run a hub rely on. */
@HubTest
@AutoConfigureTracing
class OperationsTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Tracer tracer;

    @Autowired
    private DSLContext sql;

    @Test
    void tellsASupervisorThatItIsReadyAndNothingElse() {
        assertThat(new Browser(port).get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
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

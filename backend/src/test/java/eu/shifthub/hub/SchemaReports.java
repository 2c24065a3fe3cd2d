package eu.shifthub.hub;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.graphql.execution.SchemaReport;

/** Keeps what Spring for GraphQL found out about schema and controllers when the hub started. */
@TestConfiguration(proxyBeanMethods = false)
class SchemaReports {
    static final class Kept {
        private @Nullable SchemaReport report;

        SchemaReport report() {
            if (report == null) {
                throw new IllegalStateException("The schema was not inspected");
            }
            return report;
        }
    }

    @Bean
    Kept schemaReport() {
        return new Kept();
    }

    @Bean
    GraphQlSourceBuilderCustomizer keepReport(Kept kept) {
        return builder -> builder.inspectSchemaMappings(report -> kept.report = report);
    }
}

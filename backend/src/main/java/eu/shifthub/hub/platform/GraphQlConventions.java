package eu.shifthub.hub.platform;

import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.scalars.ExtendedScalars;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** The scalars and limits that hold for the whole schema. */
@Configuration(proxyBeanMethods = false)
class GraphQlConventions {
    @Bean
    RuntimeWiringConfigurer scalars() {
        return wiring -> wiring.scalar(InstantScalar.DATE_TIME)
                .scalar(ExtendedScalars.Date)
                .scalar(ExtendedScalars.GraphQLLong)
                .scalar(ExtendedScalars.Json);
    }

    @Bean
    MaxQueryDepthInstrumentation maxQueryDepth(GraphQlProperties properties) {
        return new MaxQueryDepthInstrumentation(properties.maxDepth());
    }

    @Bean
    MaxQueryComplexityInstrumentation maxQueryComplexity(GraphQlProperties properties) {
        return new MaxQueryComplexityInstrumentation(properties.maxComplexity());
    }

    /**
     * Waits for answers as long as {@code spring.mvc.async.request-timeout} says. Spring MVC itself forgets that for
     * answers of functional endpoints, of which GraphQL is one, and leaves them to Tomcat's 30 seconds.
     */
    @Bean
    TomcatConnectorCustomizer patience(@Value("${spring.mvc.async.request-timeout}") Duration longest) {
        return connector -> connector.setAsyncTimeout(longest.toMillis());
    }

    /** Ticks in microseconds, as PostgreSQL keeps time: what is written equals what is read back. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}

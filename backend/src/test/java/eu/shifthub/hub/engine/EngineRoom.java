package eu.shifthub.hub.engine;

import java.time.Clock;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The engine and the storage under it, and nothing else of the hub. */
@ComponentScan(
        basePackages = {"eu.shifthub.hub.engine", "eu.shifthub.hub.storage"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Room"))
@ConfigurationPropertiesScan({"eu.shifthub.hub.engine", "eu.shifthub.hub.storage"})
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    JooqAutoConfiguration.class
})
class EngineRoom {
    @Bean
    static Clock clock() {
        return Clock.systemUTC();
    }
}

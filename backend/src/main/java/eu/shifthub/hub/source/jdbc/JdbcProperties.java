package eu.shifthub.hub.source.jdbc;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How databases are asked.
 *
 * @param statementTimeout how long a database may work on one question
 */
@Validated
@ConfigurationProperties("hub.source")
record JdbcProperties(@NotNull @DefaultValue("30m") Duration statementTimeout) {}

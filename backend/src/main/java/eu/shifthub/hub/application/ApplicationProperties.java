package eu.shifthub.hub.application;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Tokens of applications.
 *
 * @param tokenValidity how long a token works
 */
@Validated
@ConfigurationProperties("hub.application")
record ApplicationProperties(@NotNull @DefaultValue("1h") Duration tokenValidity) {}

package eu.shifthub.hub.application;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Tokens of applications.
 *
 * @param tokenValidity how long a token works
 * @param publicUrl where the world finds this hub: the issuer of what the authorization server says and signs
 */
@Validated
@ConfigurationProperties("hub.application")
record ApplicationProperties(
        @NotNull @DefaultValue("1h") Duration tokenValidity,
        @NotNull @DefaultValue("http://localhost:8080") URI publicUrl) {}

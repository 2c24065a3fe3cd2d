package eu.shifthub.hub.source.connector;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How sources are reached.
 *
 * @param allowedNetworks networks (CIDR) that may be connected to although they are not public
 * @param connectTimeout how long a connection may take to be made
 * @param readTimeout how long a source may be silent
 * @param maxSize the most that one run brings
 */
@Validated
@ConfigurationProperties("hub.source")
public record ConnectorProperties(
        @NotNull @DefaultValue List<String> allowedNetworks,
        @NotNull @DefaultValue("10s") Duration connectTimeout,
        @NotNull @DefaultValue("60s") Duration readTimeout,
        @NotNull @DefaultValue("20GB") DataSize maxSize) {}

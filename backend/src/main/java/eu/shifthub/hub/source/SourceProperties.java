package eu.shifthub.hub.source;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How synchronisations run. How sources are reached is said by {@code ConnectorProperties}, what encrypts their
 * credentials by {@code CredentialProperties}.
 *
 * @param runsAtOnce how many run at the same time; the others wait
 * @param retries how long a run waits before each further try, where what failed may heal by itself
 * @param pauseAfter so many runs that failed one after the other pause the schedule
 * @param runsKept so many runs of each synchronisation are told of; older ones are in the audit log alone
 */
@Validated
@ConfigurationProperties("hub.source")
record SourceProperties(
        @Min(1) @Max(64) @DefaultValue("2") int runsAtOnce,
        @NotNull @DefaultValue({"1m", "5m", "25m"}) List<Duration> retries,
        @Min(1) @DefaultValue("5") int pauseAfter,
        @Min(1) @DefaultValue("500") int runsKept) {}

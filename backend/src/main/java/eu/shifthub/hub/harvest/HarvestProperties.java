package eu.shifthub.hub.harvest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How harvests run. How catalogs are reached and read is said by {@code hub.source}.
 *
 * @param runsAtOnce how many run at the same time; the others wait
 * @param longestRun how long one try may take: a catalog that answers without end must not keep the others waiting
 * @param retries how long a run waits before each further try, where what failed may heal by itself
 * @param pauseAfter so many runs that failed one after the other pause the schedule
 * @param runsKept so many runs of each harvest are told of; older ones are in the audit log alone
 * @param brokenKept so many broken records of each run are told one by one; the others are counted
 */
@Validated
@ConfigurationProperties("hub.harvest")
record HarvestProperties(
        @Min(1) @Max(16) @DefaultValue("1") int runsAtOnce,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("6h")
        Duration longestRun,

        @NotNull @DefaultValue({"1m", "5m", "25m"}) List<Duration> retries,
        @Min(1) @DefaultValue("5") int pauseAfter,
        @Min(1) @DefaultValue("100") int runsKept,
        @Min(0) @DefaultValue("1000") int brokenKept) {}

package eu.shifthub.hub.quality;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much checking there is.
 *
 * @param runsAtOnce versions that are checked at the same time
 * @param rules that a dataset may have
 * @param examples rows that break a rule that are kept
 */
@Validated
@ConfigurationProperties("hub.quality")
record QualityProperties(
        @Min(1) @DefaultValue("1") int runsAtOnce,
        @Min(1) @DefaultValue("100") int rules,
        @Min(0) @Max(50) @DefaultValue("5") int examples) {}

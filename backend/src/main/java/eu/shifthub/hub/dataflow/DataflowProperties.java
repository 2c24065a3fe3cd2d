package eu.shifthub.hub.dataflow;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Limits of dataflows. How long one question of a run may take, {@code hub.query} says.
 *
 * @param runsAtOnce how many run at the same time; the others wait
 * @param runsWaiting how many may run and wait in all; one more is refused
 */
@Validated
@ConfigurationProperties("hub.dataflow")
record DataflowProperties(
        @Min(1) @Max(64) @DefaultValue("2") int runsAtOnce,
        @Min(1) @DefaultValue("100") int runsWaiting) {}

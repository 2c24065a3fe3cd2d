package eu.shifthub.hub.dataset;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What statistics may disclose.
 *
 * @param minimumCellSize rows that a value or a range of values has at the least, to be shown to people who may not
 *     read the rows; 1 shows all
 */
@Validated
@ConfigurationProperties("hub.dataset")
record DatasetProperties(@Min(1) @DefaultValue("5") int minimumCellSize) {}

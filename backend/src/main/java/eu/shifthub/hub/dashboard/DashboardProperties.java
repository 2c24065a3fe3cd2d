package eu.shifthub.hub.dashboard;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What dashboards may disclose.
 *
 * @param minimumCellSize rows that a group of restricted or sensitive data has at the least, to be shown to people who
 *     may not read these rows; 1 shows every group
 */
@Validated
@ConfigurationProperties("hub.dashboard")
record DashboardProperties(@Min(1) @DefaultValue("5") int minimumCellSize) {}

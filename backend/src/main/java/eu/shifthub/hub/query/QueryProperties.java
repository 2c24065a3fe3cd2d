package eu.shifthub.hub.query;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What one question may cost.
 *
 * @param deadline of a question whose answer is waited for
 * @param streamDeadline of a download, from asking to its last row
 * @param maxPage rows of one page
 * @param previewRows rows that a preview shows
 * @param maxAnswerRows rows that SQL exploration hands out at once; more are for downloads
 * @param maxAnswerSize text that an answer held in memory may have; it is cut there
 * @param runsPerPerson queries that one person may have running in SQL exploration
 */
@Validated
@ConfigurationProperties("hub.query")
record QueryProperties(
        @DefaultValue("60s") Duration deadline,
        @DefaultValue("1h") Duration streamDeadline,
        @Min(1) @DefaultValue("1000") int maxPage,
        @Min(1) @Max(1000) @DefaultValue("20") int previewRows,
        @Min(1) @DefaultValue("10000") int maxAnswerRows,
        @DefaultValue("16MB") DataSize maxAnswerSize,
        @Min(1) @DefaultValue("3") int runsPerPerson) {}

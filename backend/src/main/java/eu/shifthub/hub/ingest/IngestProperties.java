package eu.shifthub.hub.ingest;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How files are imported.
 *
 * @param parallel how many imports run at once
 * @param waiting how many more may wait
 * @param previewed how much of a file is read for a preview
 * @param readWhole up to this size a file is read whole for a preview already, and not again for the import
 * @param keepRead how long what was read of a file is kept for the next preview or the import
 * @param appendDeadline for writing the rows of a version and new ones as one table
 */
@Validated
@ConfigurationProperties("hub.ingest")
record IngestProperties(
        @Min(1) @DefaultValue("2") int parallel,
        @Min(1) @DefaultValue("50") int waiting,
        @NotNull @DefaultValue("8MB") DataSize previewed,
        @NotNull @DefaultValue("64MB") DataSize readWhole,
        @NotNull @DefaultValue("PT15M") Duration keepRead,
        @NotNull @DefaultValue("PT1H") Duration appendDeadline) {}

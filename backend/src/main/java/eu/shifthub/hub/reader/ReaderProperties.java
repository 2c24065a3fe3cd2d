package eu.shifthub.hub.reader;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What reader processes may use.
 *
 * @param heap of a reader's Java
 * @param addressSpace all memory a reader may ask the system for
 * @param output that reading one file may write to the disk
 * @param deadline for reading one file
 * @param documentDeadline for reading one document
 * @param members of an archive at most
 * @param unpacked of an archive's members together
 */
@Validated
@ConfigurationProperties("hub.reader")
record ReaderProperties(
        @NotNull @DefaultValue("640MB") DataSize heap,
        @NotNull @DefaultValue("4GB") DataSize addressSpace,
        @NotNull @DefaultValue("20GB") DataSize output,
        @NotNull @DefaultValue("PT30M") Duration deadline,
        @NotNull @DefaultValue("PT1M") Duration documentDeadline,
        @Min(1) @DefaultValue("10000") int members,
        @NotNull @DefaultValue("20GB") DataSize unpacked) {}

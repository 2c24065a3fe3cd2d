package eu.shifthub.hub.storage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Where bytes are kept.
 *
 * @param folder holds {@code blobs}, {@code uploads} and {@code work}; all three on one disk, so that files can be moved
 * @param reserve free space of that disk which is never used: what would go under it is refused
 */
@Validated
@ConfigurationProperties("hub.storage")
record StorageProperties(
        @NotNull Path folder,
        @NotNull @DefaultValue("1GB") DataSize reserve,
        @NotNull @Valid @DefaultValue Uploads uploads,
        @NotNull @Valid @DefaultValue Sweep sweep) {
    /**
     * @param maxSize of one file
     * @param expiry after its last byte an upload that nobody has used is kept for this long
     * @param sweepEvery how often expired uploads are removed
     */
    record Uploads(
            @NotNull @DefaultValue("20GB") DataSize maxSize,
            @NotNull @DefaultValue("P2D") Duration expiry,
            @NotNull @DefaultValue("PT15M") Duration sweepEvery) {}

    /**
     * @param every how often blobs are looked for that nothing names
     * @param grace how long such a blob is left alone; longer than the longest import, query and backup
     */
    record Sweep(
            @NotNull @DefaultValue("PT1H") Duration every,
            @NotNull @DefaultValue("P1D") Duration grace) {}
}

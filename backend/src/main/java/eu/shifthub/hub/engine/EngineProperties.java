package eu.shifthub.hub.engine;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What the engine may use.
 *
 * @param warmWorkers worker processes that wait for the next question
 * @param idleWorker how long a worker beyond those waits for another question
 * @param maxWorkers worker processes at most, no more than 64; 0 for as many as the machine has cores
 * @param usesPerWorker after so many questions a worker is replaced
 * @param memory that DuckDB may use in one worker; beyond it, it works on the disk
 * @param addressSpace beyond {@code memory} for a worker's Java, code and libraries; then the system refuses more
 * @param heap of a worker's Java
 * @param threads of one question; 0 for as many as the machine has cores
 * @param spill that one question may keep on the disk
 * @param waitForWorker how long a question waits for a free worker
 * @param importDeadline for reading one file
 * @param longestSql in characters
 * @param sandbox whether workers run in bubblewrap
 */
@Validated
@ConfigurationProperties("hub.engine")
record EngineProperties(
        @Min(0) @DefaultValue("1") int warmWorkers,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("PT1M")
        Duration idleWorker,

        @Min(0) @Max(64) @DefaultValue("0") int maxWorkers,
        @Min(1) @DefaultValue("200") int usesPerWorker,
        @NotNull @DefaultValue("1GB") DataSize memory,
        @NotNull @DefaultValue("3GB") DataSize addressSpace,
        @NotNull @DefaultValue("96MB") DataSize heap,
        @Min(0) @DefaultValue("0") int threads,
        @NotNull @DefaultValue("20GB") DataSize spill,
        @NotNull @DefaultValue("PT30S") Duration waitForWorker,
        @NotNull @DefaultValue("PT1H") Duration importDeadline,
        @Min(1000) @DefaultValue("200000") int longestSql,
        @NotNull @DefaultValue("AUTO") SandboxChoice sandbox) {
    enum SandboxChoice {
        /** Where it is installed and works. */
        AUTO,
        /** The hub does not start without. */
        REQUIRED,
        OFF
    }

    int workers() {
        return maxWorkers > 0 ? maxWorkers : Runtime.getRuntime().availableProcessors();
    }

    int threadsPerWorker() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }
}

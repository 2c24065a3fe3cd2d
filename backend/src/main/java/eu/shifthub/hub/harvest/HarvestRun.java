package eu.shifthub.hub.harvest;

import eu.shifthub.hub.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that a catalog is brought in.
 *
 * @param attempt counts from 1; 0 before the first
 * @param scheduled whether the schedule started it
 * @param kept why nothing was marked as gone; null where that was right
 */
record HarvestRun(
        HarvestRunId id,
        HarvestId harvestId,
        HarvestRunState state,
        int attempt,
        boolean scheduled,
        UserId starter,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant nextAttemptAt,
        HarvestCounts counts,
        @Nullable KeptReason kept,
        @Nullable HarvestFailure failure) {}

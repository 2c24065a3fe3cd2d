package eu.shifthub.hub.source;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.ingest.ImportFailure;
import eu.shifthub.hub.ingest.ImportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that a source is brought in.
 *
 * @param attempt from 1; 0 before the first
 * @param scheduled whether the schedule started it; {@code starter} is then who set the synchronisation up
 * @param bytes brought so far
 */
public record SynchronisationRun(
        SynchronisationRunId id,
        SynchronisationId synchronisationId,
        SynchronisationRunState state,
        int attempt,
        boolean scheduled,
        boolean acceptSchemaChange,
        UserId starter,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant nextAttemptAt,
        @Nullable Long bytes,
        @Nullable ImportId importId,
        @Nullable Long rowsRead,
        @Nullable Long rowsStored,
        @Nullable Long rowsRejected,
        @Nullable Integer versionNumber,
        @Nullable ImportFailure failure) {}

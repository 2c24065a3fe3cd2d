package eu.shifthub.hub.quality;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All rules of a dataset, checked on one version.
 *
 * @param askedBy who asked for it; null where the version itself did
 */
record CheckRun(
        CheckRunId id,
        DatasetId dataset,
        VersionId version,
        int versionNumber,
        @Nullable UserId askedBy,
        State state,
        Instant queuedAt,
        @Nullable Instant finishedAt,
        int passed,
        int warnings,
        int failed) {
    enum State {
        QUEUED,
        RUNNING,
        DONE
    }
}

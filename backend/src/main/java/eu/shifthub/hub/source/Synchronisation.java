package eu.shifthub.hub.source;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.NewDataset;
import eu.shifthub.hub.engine.CsvImport;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What brings a source into a workspace, as versions of one dataset. It acts with the rights of who set it up.
 *
 * @param title of the dataset, as are description, sensitivity and labels, until its first run has made it
 * @param schedule null: by hand only
 * @param paused whether the schedule waits
 * @param nextRunAt null where it has no schedule, or that waits
 * @param failures runs that failed one after the other
 * @param cursor where the last version ended at the source; only the connector reads it
 * @param lastHash SHA-256 of what the last version was made of; null where the next run makes one of the same bytes too
 * @param lastRun the newest run, read in one statement with the rest: what it has made is told with it or not at all; null
 *     where there is none yet
 */
public record Synchronisation(
        SynchronisationId id,
        WorkspaceId workspaceId,
        SourceId sourceId,
        String title,
        String description,
        Sensitivity sensitivity,
        List<String> labels,
        @Nullable DatasetId datasetId,
        @Nullable Schedule schedule,
        boolean paused,
        @Nullable Instant nextRunAt,
        int failures,
        CsvImport.OnReject onReject,
        @Nullable String cursor,
        @Nullable String lastHash,
        UserId creator,
        Instant createdAt,
        @Nullable SynchronisationRun lastRun) {
    public Synchronisation {
        labels = List.copyOf(labels);
    }

    /** With another schedule and policy. */
    Synchronisation with(
            @Nullable Schedule changed, boolean pausedNow, CsvImport.OnReject policy, UserId responsible, Instant now) {
        return new Synchronisation(
                id,
                workspaceId,
                sourceId,
                title,
                description,
                sensitivity,
                labels,
                datasetId,
                changed,
                pausedNow,
                changed == null || pausedNow ? null : changed.next(now),
                0,
                policy,
                cursor,
                null,
                responsible,
                createdAt,
                lastRun);
    }

    /** The run that goes on or waits for another try. */
    public @Nullable SynchronisationRun running() {
        return lastRun != null && lastRun.state().isActive() ? lastRun : null;
    }

    NewDataset newDataset(Sensitivity atLeast) {
        Sensitivity highest = sensitivity.compareTo(atLeast) < 0 ? atLeast : sensitivity;
        return new NewDataset(workspaceId, title, description, highest, labels, creator);
    }
}

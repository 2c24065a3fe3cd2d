package eu.shifthub.hub.harvest;

import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.source.Schedule;
import eu.shifthub.hub.source.SourceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What brings another catalog in.
 *
 * @param audience who may know of what it brings
 * @param schedule null: by hand only
 * @param paused whether the schedule waits
 * @param nextRunAt null where it has no schedule, or that waits
 * @param failures runs that failed one after the other
 * @param lastRun the newest run, read in one statement with the rest, before what it has made; null where there is none yet
 */
public record Harvest(
        HarvestId id,
        SourceId sourceId,
        Audience audience,
        @Nullable Schedule schedule,
        boolean paused,
        @Nullable Instant nextRunAt,
        int failures,
        UserId creator,
        Instant createdAt,
        @Nullable HarvestRun lastRun) {
    Harvest with(Audience other, @Nullable Schedule changed, boolean pausedNow, Instant now) {
        return new Harvest(
                id,
                sourceId,
                other,
                changed,
                pausedNow,
                changed == null || pausedNow ? null : changed.next(now),
                0,
                creator,
                createdAt,
                lastRun);
    }

    /** The run that goes on or waits for another try. */
    public @Nullable HarvestRun running() {
        return lastRun != null && lastRun.state().isActive() ? lastRun : null;
    }
}

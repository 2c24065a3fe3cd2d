package eu.shifthub.hub.harvest;

import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import eu.shifthub.hub.source.SourceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a harvest. */
public sealed interface HarvestEvent extends DomainEvent {
    HarvestId harvest();

    @Override
    default @Nullable UUID app() {
        return null;
    }

    @Override
    default ResourceRef resource() {
        return harvest().ref();
    }

    /** @param audience who may know of what it brings */
    record HarvestCreated(
            UUID id, Instant at, @Nullable UUID actor, HarvestId harvest, SourceId source, Audience audience)
            implements HarvestEvent {}

    record HarvestChanged(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            HarvestId harvest,
            Audience audience,
            @Nullable String cron,
            boolean paused)
            implements HarvestEvent {}

    /** It was ended, and what it had brought taken out. */
    record HarvestDeleted(UUID id, Instant at, @Nullable UUID actor, HarvestId harvest) implements HarvestEvent {}

    record HarvestRunQueued(
            UUID id, Instant at, @Nullable UUID actor, HarvestId harvest, HarvestRunId run, boolean scheduled)
            implements HarvestEvent {}

    /** A run has ended, well or not. */
    record HarvestRunFinished(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            HarvestId harvest,
            HarvestRunId run,
            HarvestRunState state,
            int created,
            int changed,
            int gone,
            int broken)
            implements HarvestEvent {}
}

package eu.shifthub.hub.source;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a synchronisation. */
public sealed interface SynchronisationEvent extends DomainEvent {
    SynchronisationId synchronisation();

    @Override
    default @Nullable UUID app() {
        return null;
    }

    @Override
    default ResourceRef resource() {
        return synchronisation().ref();
    }

    record SynchronisationCreated(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            SynchronisationId synchronisation,
            SourceId source,
            WorkspaceId workspace)
            implements SynchronisationEvent {}

    record SynchronisationChanged(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            SynchronisationId synchronisation,
            @Nullable String cron,
            boolean paused)
            implements SynchronisationEvent {}

    record SynchronisationDeleted(
            UUID id, Instant at, @Nullable UUID actor, SynchronisationId synchronisation)
            implements SynchronisationEvent {}

    record SynchronisationRunQueued(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            SynchronisationId synchronisation,
            SynchronisationRunId run,
            boolean scheduled)
            implements SynchronisationEvent {}

    /**
     * A run has ended, well or not.
     *
     * @param source what it brought; null where an older hub told of it
     */
    record SynchronisationRunFinished(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            SynchronisationId synchronisation,
            SynchronisationRunId run,
            SynchronisationRunState state,
            @Nullable SourceId source,
            @Nullable DatasetId dataset,
            @Nullable Integer versionNumber)
            implements SynchronisationEvent {}
}

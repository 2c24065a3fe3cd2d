package eu.shifthub.hub.source;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.engine.CsvImport;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.workspace.Workspace;
import eu.shifthub.hub.workspace.WorkspaceId;
import eu.shifthub.hub.workspace.Workspaces;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** What people do with synchronisations. */
@Controller
class SynchronisationController {
    private static final int SHOWN = 5;

    private final Synchronisations synchronisations;
    private final SynchronisationChanges changes;
    private final Workspaces workspaces;
    private final Viewers viewers;
    private final Clock clock;

    SynchronisationController(
            Synchronisations synchronisations,
            SynchronisationChanges changes,
            Workspaces workspaces,
            Viewers viewers,
            Clock clock) {
        this.synchronisations = synchronisations;
        this.changes = changes;
        this.workspaces = workspaces;
        this.viewers = viewers;
        this.clock = clock;
    }

    @QueryMapping
    Synchronisation synchronisation(@Argument SynchronisationId id) {
        return synchronisations.get(viewers.current(), id);
    }

    @QueryMapping
    List<Instant> nextRuns(@Argument Schedule schedule) {
        Instant now = clock.instant();
        return schedule.checked(now).next(now, SHOWN);
    }

    @MutationMapping
    SynchronisationPayload createSynchronisation(@Argument CreateSynchronisationInput input) {
        Viewer.Person by = viewers.person();
        Synchronisation made = synchronisations.create(by, input.synchronisation());
        return new SynchronisationPayload(input.run() ? synchronisations.run(by, made.id(), false) : made);
    }

    @MutationMapping
    SynchronisationPayload changeSynchronisation(@Argument ChangeSynchronisationInput input) {
        return new SynchronisationPayload(synchronisations.change(
                viewers.person(), input.id(), input.schedule(), input.paused(), input.onReject()));
    }

    @MutationMapping
    DeleteSynchronisationPayload deleteSynchronisation(@Argument DeleteSynchronisationInput input) {
        Synchronisation gone = synchronisations.delete(viewers.person(), input.id());
        return new DeleteSynchronisationPayload(workspaces.get(gone.workspaceId()));
    }

    @MutationMapping
    SynchronisationPayload runSynchronisation(@Argument RunSynchronisationInput input) {
        return new SynchronisationPayload(
                synchronisations.run(viewers.person(), input.id(), input.acceptSchemaChange()));
    }

    @MutationMapping
    SynchronisationPayload cancelSynchronisationRun(@Argument CancelSynchronisationRunInput input) {
        return new SynchronisationPayload(synchronisations.cancel(viewers.person(), input.id()));
    }

    /** Each time it is looked up anew under the watcher's rights: who loses them sees no more of it. */
    @SubscriptionMapping
    Flux<Synchronisation> synchronisationChanged(@Argument SynchronisationId id) {
        Viewer viewer = viewers.current();
        synchronisations.get(viewer, id);
        return changes.follow(id, changed -> synchronisations.get(viewer, changed));
    }

    record CreateSynchronisationInput(
            WorkspaceId workspace,
            SourceId source,
            String title,
            String description,
            Sensitivity sensitivity,
            List<String> labels,
            @Nullable DatasetId dataset,
            @Nullable Schedule schedule,
            CsvImport.OnReject onReject,
            boolean run) {
        SynchronisationInput synchronisation() {
            return new SynchronisationInput(
                    workspace, source, title, description, sensitivity, labels, dataset, schedule, onReject);
        }
    }

    record ChangeSynchronisationInput(
            SynchronisationId id, @Nullable Schedule schedule, boolean paused, CsvImport.OnReject onReject) {}

    record DeleteSynchronisationInput(SynchronisationId id) {}

    record RunSynchronisationInput(SynchronisationId id, boolean acceptSchemaChange) {}

    record CancelSynchronisationRunInput(SynchronisationId id) {}

    record SynchronisationPayload(Synchronisation synchronisation) {}

    record DeleteSynchronisationPayload(Workspace workspace) {}
}

package eu.shifthub.hub.dashboard;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.platform.TypedId;
import eu.shifthub.hub.workspace.Workspace;
import eu.shifthub.hub.workspace.WorkspaceId;
import eu.shifthub.hub.workspace.Workspaces;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

@Controller
class DashboardMutations {
    private final Dashboards dashboards;
    private final Workspaces workspaces;
    private final Users users;
    private final Viewers viewers;

    DashboardMutations(Dashboards dashboards, Workspaces workspaces, Users users, Viewers viewers) {
        this.dashboards = dashboards;
        this.workspaces = workspaces;
        this.users = users;
        this.viewers = viewers;
    }

    @MutationMapping
    Payload createDashboard(@Argument CreateDashboardInput input) {
        return new Payload(dashboards.create(viewers.person(), input.workspace(), input.name(), input.description()));
    }

    @MutationMapping
    Payload saveDashboard(@Argument SaveDashboardInput input) {
        return new Payload(dashboards.save(
                viewers.person(),
                input.dashboard(),
                input.expectedRevision(),
                input.name(),
                input.description(),
                input.tiles().stream().map(TileInput::spec).toList()));
    }

    @MutationMapping
    DeletePayload deleteDashboard(@Argument DeleteDashboardInput input) {
        Dashboard deleted = dashboards.delete(viewers.person(), input.dashboard());
        return new DeletePayload(workspaces.get(viewers.person(), deleted.workspaceId()));
    }

    @MutationMapping
    Payload shareDashboard(@Argument ShareDashboardInput input) {
        return new Payload(
                dashboards.share(viewers.person(), input.dashboard(), users.get(input.user()), input.mayEdit()));
    }

    @MutationMapping
    Payload unshareDashboard(@Argument UnshareDashboardInput input) {
        return new Payload(dashboards.unshare(viewers.person(), input.dashboard(), input.user()));
    }

    record CreateDashboardInput(
            WorkspaceId workspace,
            @NotNull @Size(max = 120) String name,
            @NotNull @Size(max = 4000) String description) {}

    record SaveDashboardInput(
            DashboardId dashboard,
            int expectedRevision,
            @NotNull @Size(max = 120) String name,
            @NotNull @Size(max = 4000) String description,
            List<TileInput> tiles) {}

    record TileInput(
            @NotNull @Size(max = 60) String id,
            String title,
            TileKind kind,
            String dataset,
            @Nullable String dimension,
            MeasureFunction function,
            @Nullable String measure,
            TileSort sort,
            int limit,
            int width) {
        TileSpec spec() {
            return new TileSpec(
                    id,
                    title,
                    kind,
                    TypedId.parse("dataset", dataset),
                    dimension,
                    function,
                    measure,
                    sort,
                    limit,
                    width);
        }
    }

    record DeleteDashboardInput(DashboardId dashboard) {}

    record ShareDashboardInput(DashboardId dashboard, UserId user, boolean mayEdit) {}

    record UnshareDashboardInput(DashboardId dashboard, UserId user) {}

    record Payload(Dashboard dashboard) {}

    record DeletePayload(Workspace workspace) {}
}

package eu.shifthub.hub.dashboard;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Share;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.workspace.Workspace;
import eu.shifthub.hub.workspace.WorkspaceId;
import eu.shifthub.hub.workspace.Workspaces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class DashboardController {
    private final Dashboards dashboards;
    private final Workspaces workspaces;
    private final Users users;
    private final Viewers viewers;
    private final Access access;
    private final Datasets datasets;
    private final TileResults results;

    DashboardController(
            Dashboards dashboards,
            Workspaces workspaces,
            Users users,
            Viewers viewers,
            Access access,
            Datasets datasets,
            TileResults results) {
        this.access = access;
        this.datasets = datasets;
        this.results = results;
        this.dashboards = dashboards;
        this.workspaces = workspaces;
        this.users = users;
        this.viewers = viewers;
    }

    @QueryMapping
    Dashboard dashboard(@Argument DashboardId id) {
        return dashboards.get(viewers.current(), id);
    }

    @QueryMapping
    List<Dashboard> sharedDashboards() {
        return dashboards.listShared(viewers.current());
    }

    @BatchMapping(typeName = "Workspace", field = "dashboards")
    Map<Workspace, List<Dashboard>> ofWorkspaces(List<Workspace> parents) {
        Map<WorkspaceId, List<Dashboard>> found =
                dashboards
                        .list(
                                viewers.current(),
                                parents.stream().map(Workspace::id).toList())
                        .stream()
                        .collect(Collectors.groupingBy(Dashboard::workspaceId));
        return parents.stream()
                .collect(Collectors.toMap(
                        Function.identity(), workspace -> found.getOrDefault(workspace.id(), List.of())));
    }

    @BatchMapping
    Map<Dashboard, Viewer.Person> updatedBy(List<Dashboard> parents) {
        Map<UserId, Viewer.Person> persons =
                users.persons(parents.stream().map(Dashboard::updatedById).toList());
        return parents.stream()
                .collect(Collectors.toMap(Function.identity(), parent -> persons.get(parent.updatedById())));
    }

    @BatchMapping
    Map<Dashboard, @Nullable Workspace> workspace(List<Dashboard> parents) {
        Map<WorkspaceId, Workspace> mine = workspaces.listOf(viewers.current()).stream()
                .collect(Collectors.toMap(Workspace::id, Function.identity()));
        Map<Dashboard, @Nullable Workspace> found = new HashMap<>();
        parents.forEach(parent -> found.put(parent, mine.get(parent.workspaceId())));
        return found;
    }

    @BatchMapping
    Map<Dashboard, @Nullable List<Share>> shares(List<Dashboard> parents) {
        Viewer viewer = viewers.current();
        Map<DashboardId, List<Share>> shares = dashboards.shares(parents);
        Map<Dashboard, @Nullable List<Share>> visible = new HashMap<>();
        parents.forEach(parent -> visible.put(
                parent, dashboards.canShare(viewer, parent) ? shares.getOrDefault(parent.id(), List.of()) : null));
        return visible;
    }

    @BatchMapping(typeName = "DashboardShare")
    Map<Share, Viewer.Person> person(List<Share> shares) {
        Map<UserId, Viewer.Person> persons =
                users.persons(shares.stream().map(Share::user).toList());
        return shares.stream().collect(Collectors.toMap(Function.identity(), share -> persons.get(share.user())));
    }

    @SchemaMapping(typeName = "DashboardShare")
    boolean mayEdit(Share share) {
        return share.relation().equals(Dashboards.EDITOR);
    }

    @SchemaMapping
    boolean canEdit(Dashboard dashboard) {
        return dashboards.canEdit(viewers.current(), dashboard);
    }

    @SchemaMapping
    boolean canShare(Dashboard dashboard) {
        return dashboards.canShare(viewers.current(), dashboard);
    }

    @SchemaMapping
    List<Tile> tiles(Dashboard dashboard) {
        return dashboard.tiles().stream().map(spec -> new Tile(dashboard, spec)).toList();
    }

    @BatchMapping(typeName = "Tile")
    Map<Tile, @Nullable Dataset> dataset(List<Tile> tiles) {
        Viewer viewer = viewers.current();
        List<DatasetId> ids = tiles.stream()
                .map(tile -> new DatasetId(tile.spec().datasetId()))
                .distinct()
                .toList();
        Map<UUID, Visibility> visibility =
                access.visibility(viewer, ids.stream().map(DatasetId::value).toList());
        Map<DatasetId, Dataset> visible = datasets.byIds(ids.stream()
                .filter(id ->
                        visibility.getOrDefault(id.value(), Visibility.NONE).atLeast(Visibility.OUTLINE))
                .toList());
        Map<Tile, @Nullable Dataset> found = new HashMap<>();
        tiles.forEach(
                tile -> found.put(tile, visible.get(new DatasetId(tile.spec().datasetId()))));
        return found;
    }

    @SchemaMapping(typeName = "Tile")
    TileResult result(Tile tile) {
        return results.of(viewers.current(), tile);
    }
}

package eu.shifthub.hub.dashboard;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;

/**
 * Charts over datasets.
 *
 * @param revision counts the times it was saved
 */
record Dashboard(
        DashboardId id,
        WorkspaceId workspaceId,
        String name,
        String description,
        List<TileSpec> tiles,
        int revision,
        Instant updatedAt,
        UserId updatedById) {
    public String uuid() {
        return id.value().toString();
    }
}

package eu.shifthub.hub.source;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.source.connector.Connection;
import eu.shifthub.hub.source.connector.Selection;
import eu.shifthub.hub.source.connector.SourceKind;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where data comes from: how to reach it, and which of its data.
 *
 * @param ownerId who answers for it
 * @param sensitivity the least sensitive that a dataset of it may be
 * @param reached how; shown to those only who may change it
 * @param workspaceId whose own it is; null for one of the platform
 * @param hasCredential whether one is kept for it; it is in no source, only in the store
 */
public record Source(
        SourceId id,
        SourceKind kind,
        String name,
        String description,
        UserId ownerId,
        Sensitivity sensitivity,
        List<String> labels,
        Connection reached,
        Selection selection,
        @Nullable WorkspaceId workspaceId,
        boolean hasCredential,
        Instant createdAt) {
    public Source {
        labels = List.copyOf(labels);
    }
}

package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Protection;
import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table of data, as a sequence of versions.
 *
 * @param slug its name in SQL, unique in its workspace and fixed at creation
 * @param current the newest version; null before the first
 * @param published the version the catalog has; null while it is not published
 * @param listed whether anyone may read the description of what is published
 */
public record Dataset(
        DatasetId id,
        WorkspaceId workspace,
        String slug,
        String title,
        String description,
        UserId owner,
        Sensitivity sensitivity,
        List<String> labels,
        Instant createdAt,
        Instant updatedAt,
        @Nullable VersionId current,
        @Nullable VersionId published,
        boolean listed,
        @Nullable Instant publishedAt) {
    public Dataset {
        labels = List.copyOf(labels);
    }

    public boolean isPublished() {
        return published != null;
    }

    Protection protection() {
        return new Protection(workspace.value(), owner, sensitivity, isPublished(), listed);
    }
}

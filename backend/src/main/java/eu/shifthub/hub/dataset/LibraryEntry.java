package eu.shifthub.hub.dataset;

import eu.shifthub.hub.workspace.WorkspaceId;
import org.jspecify.annotations.Nullable;

/**
 * A dataset of a workspace, or a link to a published one of another.
 *
 * @param sqlName its name in this workspace's SQL; null while SQL does not know it for this viewer
 * @param qualifiedName {@code workspace.dataset}; null likewise
 */
record LibraryEntry(
        WorkspaceId workspace,
        Dataset dataset,
        @Nullable String sqlName,
        @Nullable String qualifiedName,
        boolean link) {}

package eu.shifthub.hub.dataset;

import static eu.shifthub.db.dataset.Tables.DATA_SET;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.workspace.Workspace;
import eu.shifthub.hub.workspace.WorkspaceId;
import eu.shifthub.hub.workspace.Workspaces;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a workspace works with: its own datasets, and links to published ones of others. */
@Component
@Transactional
class Library {
    private final DatasetStore store;
    private final VersionStore versions;
    private final Access access;
    private final Workspaces workspaces;

    Library(DatasetStore store, VersionStore versions, Access access, Workspaces workspaces) {
        this.store = store;
        this.versions = versions;
        this.access = access;
        this.workspaces = workspaces;
    }

    /** Own and linked datasets that the viewer sees something of, by title; for members of the workspace. */
    List<Dataset> list(Viewer viewer, WorkspaceId workspace) {
        access.requireMember(viewer, workspace.value(), MemberRole.READER);
        return store.list(inLibrary(workspace).and(access.visible(viewer, Visibility.OUTLINE, DATA_SET.ID)));
    }

    List<NamedDataset> inScope(Viewer viewer, WorkspaceId workspace) {
        access.requireMember(viewer, workspace.value(), MemberRole.READER);
        List<Dataset> readable =
                store.list(inLibrary(workspace).and(access.visible(viewer, Visibility.ROWS, DATA_SET.ID)));
        Map<WorkspaceId, Workspace> homes =
                workspaces.byIds(readable.stream().map(Dataset::workspace).collect(Collectors.toSet()));
        Map<DatasetId, VersionId> read = versionsFor(viewer, readable);
        Map<VersionId, Version> found = versions.byIds(read.values());
        Map<String, Long> names =
                readable.stream().collect(Collectors.groupingBy(Dataset::slug, Collectors.counting()));
        List<NamedDataset> named = new ArrayList<>();
        for (Dataset dataset : readable) {
            Version version = found.get(read.get(dataset.id()));
            Workspace home = homes.get(dataset.workspace());
            if (version != null && home != null) {
                named.add(new NamedDataset(
                        home.slug(),
                        dataset.slug(),
                        Objects.equals(names.get(dataset.slug()), 1L) ? dataset.slug() : null,
                        dataset,
                        version,
                        !dataset.workspace().equals(workspace)));
            }
        }
        return named;
    }

    /** The version that the viewer's visibility speaks of; null where there is none yet. */
    @Nullable
    VersionId versionFor(Viewer viewer, Dataset dataset) {
        return versionsFor(viewer, List.of(dataset)).get(dataset.id());
    }

    /**
     * Members of its workspace see the current version, everybody else the published one. An unpublished dataset is
     * open to outsiders only by a grant of its owner, which then is of the current version.
     */
    Map<DatasetId, VersionId> versionsFor(Viewer viewer, Collection<Dataset> datasets) {
        Set<DatasetId> own = store
                .list(DATA_SET.ID
                        .in(datasets.stream().map(d -> d.id().value()).toList())
                        .and(access.memberOf(viewer, DATA_SET.WORKSPACE_ID)))
                .stream()
                .map(Dataset::id)
                .collect(Collectors.toSet());
        Function<Dataset, @Nullable VersionId> seen = dataset ->
                dataset.published() == null || own.contains(dataset.id()) ? dataset.current() : dataset.published();
        return datasets.stream()
                .filter(dataset -> seen.apply(dataset) != null)
                .collect(Collectors.toMap(
                        Dataset::id, dataset -> Objects.requireNonNull(seen.apply(dataset)), (a, b) -> a));
    }

    private Condition inLibrary(WorkspaceId workspace) {
        return DATA_SET.WORKSPACE_ID.eq(workspace.value()).or(access.linkedTo(workspace.value(), DATA_SET.ID));
    }
}

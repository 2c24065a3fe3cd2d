package eu.shifthub.hub.dataset;

import static eu.shifthub.db.dataset.Tables.DATA_SET;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.MemberRole;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.approval.ApprovalKind;
import eu.shifthub.hub.approval.Approvals;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import eu.shifthub.hub.workspace.Workspace;
import eu.shifthub.hub.workspace.WorkspaceId;
import eu.shifthub.hub.workspace.Workspaces;
import java.time.Clock;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a workspace works with: its own datasets, and links to published ones of others. */
@Component
@Transactional
class Library {
    private final DatasetStore store;
    private final VersionStore versions;
    private final Access access;
    private final Approvals approvals;
    private final Workspaces workspaces;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Library(
            DatasetStore store,
            VersionStore versions,
            Access access,
            Approvals approvals,
            Workspaces workspaces,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.versions = versions;
        this.access = access;
        this.approvals = approvals;
        this.workspaces = workspaces;
        this.clock = clock;
        this.events = events;
    }

    /** Own and linked datasets that the viewer sees something of, by title; for members of the workspace. */
    List<Dataset> list(Viewer viewer, WorkspaceId workspace) {
        access.requireMember(viewer, workspace.value(), MemberRole.READER);
        return store.list(inLibrary(workspace).and(access.visible(viewer, Visibility.OUTLINE, DATA_SET.ID)));
    }

    /** The same with the names that SQL has for them. */
    List<LibraryEntry> entries(Viewer viewer, WorkspaceId workspace) {
        Map<DatasetId, NamedDataset> named = inScope(viewer, workspace).stream()
                .collect(Collectors.toMap(found -> found.dataset().id(), found -> found));
        return list(viewer, workspace).stream()
                .map(dataset -> entry(workspace, dataset, named.get(dataset.id())))
                .toList();
    }

    /**
     * Links a published dataset into the library of a workspace, for its editors. What takes a grant is linked once it
     * is granted or asked for, and stays closed until then.
     */
    LibraryEntry add(Viewer.Person by, WorkspaceId workspace, DatasetId id) {
        access.requireMember(by, workspace.value(), MemberRole.EDITOR);
        access.requireVisibility(by, id.value(), asked(by, id) ? Visibility.OUTLINE : Visibility.PREVIEW);
        Dataset dataset = store.find(id).orElseThrow(DatasetProblem.DATASET_UNKNOWN::because);
        if (!dataset.isPublished() || dataset.workspace().equals(workspace)) {
            throw DatasetProblem.NOT_LINKABLE.because();
        }
        if (access.addToLibrary(workspace.value(), id.value(), by.actor())) {
            events.publishEvent(new DatasetLinked(Ids.next(), clock.instant(), by.actor(), null, id, workspace));
        }
        return entries(by, workspace).stream()
                .filter(entry -> entry.dataset().id().equals(id))
                .findFirst()
                .orElseThrow(DatasetProblem.DATASET_UNKNOWN::because);
    }

    private boolean asked(Viewer.Person by, DatasetId id) {
        return approvals
                .findPending(ApprovalKind.DATASET_ACCESS, id.ref(), by.id())
                .isPresent();
    }

    /** Takes a link out of the library; does nothing where there was none. */
    void remove(Viewer.Person by, WorkspaceId workspace, DatasetId id) {
        access.requireMember(by, workspace.value(), MemberRole.EDITOR);
        if (access.removeFromLibrary(workspace.value(), id.value())) {
            events.publishEvent(new DatasetUnlinked(Ids.next(), clock.instant(), by.actor(), null, id, workspace));
        }
    }

    private static LibraryEntry entry(WorkspaceId workspace, Dataset dataset, @Nullable NamedDataset named) {
        boolean link = !dataset.workspace().equals(workspace);
        if (named == null) {
            return new LibraryEntry(workspace, dataset, null, null, link);
        }
        String qualified = named.schema() + "." + named.name();
        String bare = named.bareName();
        return new LibraryEntry(workspace, dataset, bare == null ? qualified : bare, qualified, link);
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
        Set<DatasetId> own = ofMember(viewer, datasets);
        Function<Dataset, @Nullable VersionId> seen = dataset ->
                dataset.published() == null || own.contains(dataset.id()) ? dataset.current() : dataset.published();
        return datasets.stream()
                .filter(dataset -> seen.apply(dataset) != null)
                .collect(Collectors.toMap(
                        Dataset::id, dataset -> Objects.requireNonNull(seen.apply(dataset)), (a, b) -> a));
    }

    /** Those of the datasets whose workspace the viewer is a member of. */
    Set<DatasetId> ofMember(Viewer viewer, Collection<Dataset> datasets) {
        return ofMember(viewer, datasets.stream().map(Dataset::id).collect(Collectors.toSet()));
    }

    Set<DatasetId> ofMember(Viewer viewer, Set<DatasetId> datasets) {
        return store
                .list(DATA_SET.ID
                        .in(datasets.stream().map(DatasetId::value).toList())
                        .and(access.memberOf(viewer, DATA_SET.WORKSPACE_ID)))
                .stream()
                .map(Dataset::id)
                .collect(Collectors.toSet());
    }

    private Condition inLibrary(WorkspaceId workspace) {
        return DATA_SET.WORKSPACE_ID.eq(workspace.value()).or(access.linkedTo(workspace.value(), DATA_SET.ID));
    }
}

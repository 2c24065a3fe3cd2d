package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Grant;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.approval.Approval;
import eu.shifthub.hub.approval.ApprovalKind;
import eu.shifthub.hub.approval.Approvals;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import eu.shifthub.hub.workspace.Workspace;
import eu.shifthub.hub.workspace.WorkspaceId;
import eu.shifthub.hub.workspace.Workspaces;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What hangs on datasets, for many of them at once; what the caller may not see of one is left out. */
@Controller
@SchemaMapping(typeName = "Dataset")
class DatasetChildren {
    private final Library library;
    private final VersionStore versions;
    private final Access access;
    private final Approvals approvals;
    private final Workspaces workspaces;
    private final Users users;
    private final Viewers viewers;

    DatasetChildren(
            Library library,
            VersionStore versions,
            Access access,
            Approvals approvals,
            Workspaces workspaces,
            Users users,
            Viewers viewers) {
        this.library = library;
        this.versions = versions;
        this.access = access;
        this.approvals = approvals;
        this.workspaces = workspaces;
        this.users = users;
        this.viewers = viewers;
    }

    @BatchMapping
    Map<Dataset, String> publisher(List<Dataset> datasets) {
        List<Dataset> shown = shown(datasets, Visibility.OUTLINE);
        Map<WorkspaceId, Workspace> homes = homes(shown);
        return each(
                shown,
                dataset ->
                        Objects.requireNonNull(homes.get(dataset.workspace())).name());
    }

    @BatchMapping
    Map<Dataset, Viewer.Person> contact(List<Dataset> datasets) {
        return owners(shown(datasets, Visibility.OUTLINE));
    }

    @BatchMapping
    Map<Dataset, Viewer.Person> owner(List<Dataset> datasets) {
        return owners(own(datasets));
    }

    @BatchMapping
    Map<Dataset, Version> version(List<Dataset> datasets) {
        List<Dataset> shown = shown(datasets, Visibility.DESCRIPTION);
        Map<DatasetId, VersionId> seen = library.versionsFor(viewers.current(), shown);
        Map<VersionId, Version> found = versions.byIds(seen.values());
        return each(shown, dataset -> found.get(seen.get(dataset.id())));
    }

    @BatchMapping
    Map<Dataset, List<Version>> versions(List<Dataset> datasets) {
        List<Dataset> own = own(datasets);
        Map<DatasetId, List<Version>> found =
                versions.ofDatasets(ids(own)).stream().collect(Collectors.groupingBy(Version::dataset));
        return each(own, dataset -> found.getOrDefault(dataset.id(), List.of()));
    }

    @BatchMapping
    Map<Dataset, Version> waitingVersion(List<Dataset> datasets) {
        List<Dataset> own = own(datasets);
        Map<DatasetId, Version> waiting = versions.waiting(ids(own));
        return each(own, dataset -> waiting.get(dataset.id()));
    }

    @BatchMapping
    Map<Dataset, Publication> publication(List<Dataset> datasets) {
        List<Dataset> shown = shown(datasets, Visibility.DESCRIPTION);
        Set<Dataset> own = Set.copyOf(own(shown));
        Map<UUID, Approval> waiting = approvals.findPending(ApprovalKind.PUBLICATION, uuids(own));
        Map<VersionId, Version> published = versions.byIds(shown.stream()
                .map(Dataset::published)
                .filter(java.util.Objects::nonNull)
                .toList());
        return each(
                shown,
                dataset -> Publication.of(
                        dataset,
                        published.get(dataset.published()),
                        own.contains(dataset) ? waiting.get(dataset.id().value()) : null));
    }

    @BatchMapping
    Map<Dataset, Workspace> workspace(List<Dataset> datasets) {
        List<Dataset> own = own(datasets);
        Map<WorkspaceId, Workspace> homes = homes(own);
        return each(own, dataset -> homes.get(dataset.workspace()));
    }

    @BatchMapping
    Map<Dataset, Boolean> canEdit(List<Dataset> datasets) {
        Set<UUID> editable = access.editable(viewers.current(), uuids(datasets));
        return each(datasets, dataset -> editable.contains(dataset.id().value()));
    }

    @BatchMapping
    Map<Dataset, Boolean> canGrant(List<Dataset> datasets) {
        Set<UUID> grantable = access.grantable(viewers.current(), uuids(datasets));
        return each(datasets, dataset -> grantable.contains(dataset.id().value()));
    }

    @BatchMapping
    Map<Dataset, List<Grant>> grants(List<Dataset> datasets) {
        Set<UUID> grantable = access.grantable(viewers.current(), uuids(datasets));
        Map<UUID, List<Grant>> grants =
                access.grantsOf(grantable).stream().collect(Collectors.groupingBy(Grant::datasetId));
        return each(
                datasets.stream()
                        .filter(dataset -> grantable.contains(dataset.id().value()))
                        .toList(),
                dataset -> grants.getOrDefault(dataset.id().value(), List.of()));
    }

    @BatchMapping
    Map<Dataset, Approval> myAccessRequest(List<Dataset> datasets) {
        if (!(viewers.current() instanceof Viewer.Person person)) {
            return Map.of();
        }
        Map<UUID, Approval> pending = approvals.findPending(ApprovalKind.DATASET_ACCESS, uuids(datasets), person.id());
        return each(datasets, dataset -> pending.get(dataset.id().value()));
    }

    private List<Dataset> shown(Collection<Dataset> datasets, Visibility atLeast) {
        Map<UUID, Visibility> seen = access.visibility(viewers.current(), uuids(datasets));
        return datasets.stream()
                .filter(dataset ->
                        seen.getOrDefault(dataset.id().value(), Visibility.NONE).atLeast(atLeast))
                .toList();
    }

    private List<Dataset> own(Collection<Dataset> datasets) {
        Set<DatasetId> own = library.ofMember(viewers.current(), datasets);
        return datasets.stream().filter(dataset -> own.contains(dataset.id())).toList();
    }

    private Map<Dataset, Viewer.Person> owners(List<Dataset> datasets) {
        Map<UserId, Viewer.Person> persons =
                users.persons(datasets.stream().map(Dataset::owner).toList());
        return each(datasets, dataset -> persons.get(dataset.owner()));
    }

    private Map<WorkspaceId, Workspace> homes(List<Dataset> datasets) {
        return workspaces.byIds(datasets.stream().map(Dataset::workspace).toList());
    }

    private static <T> Map<Dataset, T> each(Collection<Dataset> datasets, Function<Dataset, @Nullable T> child) {
        Map<Dataset, T> children = new HashMap<>();
        for (Dataset dataset : datasets) {
            T found = child.apply(dataset);
            if (found != null) {
                children.put(dataset, found);
            }
        }
        return children;
    }

    private static List<DatasetId> ids(Collection<Dataset> datasets) {
        return datasets.stream().map(Dataset::id).toList();
    }

    private static List<UUID> uuids(Collection<Dataset> datasets) {
        return datasets.stream().map(dataset -> dataset.id().value()).toList();
    }
}

package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.identity.Users;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.identity.Viewers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** The fields of a version; each shows only what the caller may see of its dataset. */
@Controller
class VersionController {
    private final Library library;
    private final DatasetStore store;
    private final VersionStore versions;
    private final Users users;
    private final Viewers viewers;

    VersionController(Library library, DatasetStore store, VersionStore versions, Users users, Viewers viewers) {
        this.library = library;
        this.store = store;
        this.versions = versions;
        this.users = users;
        this.viewers = viewers;
    }

    @SchemaMapping
    CompletableFuture<@Nullable Long> rowCount(Version version, DataLoader<DatasetId, Visibility> seen) {
        return seen.load(version.dataset())
                .thenApply(visibility -> visibility.atLeast(Visibility.PREVIEW) ? version.rowCount() : null);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Long> size(Version version, DataLoader<DatasetId, Visibility> seen) {
        return seen.load(version.dataset())
                .thenApply(visibility -> visibility.atLeast(Visibility.PREVIEW) ? version.size() : null);
    }

    @BatchMapping
    Map<Version, Boolean> profiled(List<Version> parents) {
        Set<VersionId> profiled =
                versions.profiled(parents.stream().map(Version::id).toList());
        return parents.stream()
                .distinct()
                .collect(Collectors.toMap(version -> version, version -> profiled.contains(version.id())));
    }

    @SchemaMapping
    CompletableFuture<List<SeenColumn>> columns(Version version, DataLoader<DatasetId, Visibility> seen) {
        return seen.load(version.dataset())
                .thenApply(visibility -> visibility.atLeast(Visibility.DESCRIPTION)
                        ? version.columns().stream()
                                .map(column -> SeenColumn.of(version, column))
                                .toList()
                        : List.of());
    }

    @BatchMapping
    Map<Version, Viewer.Person> createdBy(List<Version> parents) {
        List<Version> own = own(parents);
        Map<UserId, Viewer.Person> persons =
                users.persons(own.stream().map(Version::createdBy).toList());
        return own.stream()
                .filter(version -> persons.containsKey(version.createdBy()))
                .collect(Collectors.toMap(version -> version, version -> persons.get(version.createdBy())));
    }

    @BatchMapping
    Map<Version, ImportReport> importReport(List<Version> parents) {
        List<Version> own = own(parents);
        Map<VersionId, ImportReport> reports =
                versions.reports(own.stream().map(Version::id).toList());
        return own.stream()
                .filter(version -> reports.containsKey(version.id()))
                .collect(Collectors.toMap(version -> version, version -> reports.get(version.id())));
    }

    @BatchMapping
    Map<Version, VersionState> state(List<Version> parents) {
        List<Version> own = own(parents);
        Map<DatasetId, Dataset> datasets =
                store.byIds(own.stream().map(Version::dataset).collect(Collectors.toSet()));
        return own.stream()
                .collect(Collectors.toMap(
                        version -> version,
                        version -> VersionState.of(version, Objects.requireNonNull(datasets.get(version.dataset())))));
    }

    @BatchMapping
    Map<Version, VersionStore.Release> release(List<Version> parents) {
        List<Version> own = own(parents);
        Map<VersionId, VersionStore.Release> releases =
                versions.releases(own.stream().map(Version::id).toList());
        return own.stream()
                .filter(version -> releases.containsKey(version.id()))
                .collect(Collectors.toMap(version -> version, version -> releases.get(version.id())));
    }

    @BatchMapping(typeName = "VersionRelease", field = "by")
    Map<VersionStore.Release, Viewer.Person> releasedBy(List<VersionStore.Release> parents) {
        Map<UserId, Viewer.Person> persons =
                users.persons(parents.stream().map(VersionStore.Release::by).toList());
        return parents.stream()
                .distinct()
                .filter(parent -> persons.containsKey(parent.by()))
                .collect(Collectors.toMap(parent -> parent, parent -> persons.get(parent.by())));
    }

    @BatchMapping
    Map<Version, VersionStore.Described> columnsDescribed(List<Version> parents) {
        List<Version> own = own(parents);
        Map<VersionId, VersionStore.Described> described =
                versions.described(own.stream().map(Version::id).toList());
        return own.stream()
                .filter(version -> described.containsKey(version.id()))
                .collect(Collectors.toMap(version -> version, version -> described.get(version.id())));
    }

    @BatchMapping(typeName = "ColumnsDescribed", field = "by")
    Map<VersionStore.Described, Viewer.Person> describedBy(List<VersionStore.Described> parents) {
        Map<UserId, Viewer.Person> persons =
                users.persons(parents.stream().map(VersionStore.Described::by).toList());
        return parents.stream()
                .distinct()
                .filter(parent -> persons.containsKey(parent.by()))
                .collect(Collectors.toMap(parent -> parent, parent -> persons.get(parent.by())));
    }

    private List<Version> own(Collection<Version> parents) {
        Set<DatasetId> own = library.ofMember(
                viewers.current(), parents.stream().map(Version::dataset).collect(Collectors.toSet()));
        return parents.stream()
                .filter(version -> own.contains(version.dataset()))
                .distinct()
                .toList();
    }
}

package eu.shifthub.hub.source;

import eu.shifthub.hub.access.Access;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** What is shown of synchronisations, to members of their workspaces. */
@Controller
class SynchronisationFields {
    private static final int RUNS = 100;

    private final SynchronisationStore store;
    private final SynchronisationRunStore runs;
    private final SourceStore sources;
    private final Workspaces workspaces;
    private final Datasets datasets;
    private final Users users;
    private final Access access;
    private final Viewers viewers;

    SynchronisationFields(
            SynchronisationStore store,
            SynchronisationRunStore runs,
            SourceStore sources,
            Workspaces workspaces,
            Datasets datasets,
            Users users,
            Access access,
            Viewers viewers) {
        this.store = store;
        this.runs = runs;
        this.sources = sources;
        this.workspaces = workspaces;
        this.datasets = datasets;
        this.users = users;
        this.access = access;
        this.viewers = viewers;
    }

    @BatchMapping(typeName = "Workspace", field = "synchronisations")
    Map<Workspace, List<Synchronisation>> synchronisationsOf(List<Workspace> parents) {
        Set<WorkspaceId> mine = mine(parents.stream().map(Workspace::id).toList());
        Map<WorkspaceId, List<Synchronisation>> found =
                store.ofWorkspaces(mine).stream().collect(Collectors.groupingBy(Synchronisation::workspaceId));
        return parents.stream()
                .collect(Collectors.toMap(Function.identity(), parent -> found.getOrDefault(parent.id(), List.of())));
    }

    @BatchMapping(typeName = "Dataset", field = "synchronisation")
    Map<Dataset, Synchronisation> synchronisationOf(List<Dataset> parents) {
        Set<WorkspaceId> mine =
                mine(parents.stream().map(Dataset::workspace).distinct().toList());
        List<Dataset> seen = parents.stream()
                .filter(parent -> mine.contains(parent.workspace()))
                .toList();
        Map<DatasetId, Synchronisation> found =
                store.ofDatasets(seen.stream().map(Dataset::id).toList());
        return seen.stream()
                .filter(parent -> found.containsKey(parent.id()))
                .collect(Collectors.toMap(Function.identity(), parent -> found.get(parent.id())));
    }

    @BatchMapping
    Map<Synchronisation, Workspace> workspace(List<Synchronisation> parents) {
        Map<WorkspaceId, Workspace> found = workspaces.byIds(
                parents.stream().map(Synchronisation::workspaceId).toList());
        return parents.stream()
                .collect(Collectors.toMap(Function.identity(), parent -> found.get(parent.workspaceId())));
    }

    @BatchMapping
    Map<Synchronisation, Source> source(List<Synchronisation> parents) {
        Map<SourceId, Source> found =
                sources.byIds(parents.stream().map(Synchronisation::sourceId).toList());
        return parents.stream().collect(Collectors.toMap(Function.identity(), parent -> found.get(parent.sourceId())));
    }

    @BatchMapping
    Map<Synchronisation, Dataset> dataset(List<Synchronisation> parents) {
        Map<DatasetId, Dataset> found = datasets.byIds(parents.stream()
                .map(Synchronisation::datasetId)
                .filter(Objects::nonNull)
                .toList());
        return parents.stream()
                .filter(parent -> parent.datasetId() != null && found.containsKey(parent.datasetId()))
                .collect(Collectors.toMap(
                        Function.identity(), parent -> found.get(Objects.requireNonNull(parent.datasetId()))));
    }

    @BatchMapping
    Map<Synchronisation, Viewer.Person> createdBy(List<Synchronisation> parents) {
        Map<UserId, Viewer.Person> found =
                users.persons(parents.stream().map(Synchronisation::creator).toList());
        return parents.stream()
                .filter(parent -> found.containsKey(parent.creator()))
                .collect(Collectors.toMap(Function.identity(), parent -> found.get(parent.creator())));
    }

    @BatchMapping(field = "runs")
    Map<Synchronisation, List<SynchronisationRun>> runsOf(List<Synchronisation> parents) {
        Map<SynchronisationId, List<SynchronisationRun>> found =
                runs.newestOf(parents.stream().map(Synchronisation::id).toList(), RUNS).stream()
                        .collect(Collectors.groupingBy(SynchronisationRun::synchronisationId));
        return parents.stream()
                .collect(Collectors.toMap(Function.identity(), parent -> found.getOrDefault(parent.id(), List.of())));
    }

    private Set<WorkspaceId> mine(Collection<WorkspaceId> ids) {
        return access
                .memberRoles(
                        viewers.current(), ids.stream().map(WorkspaceId::value).toList())
                .keySet()
                .stream()
                .map(WorkspaceId::new)
                .collect(Collectors.toSet());
    }
}

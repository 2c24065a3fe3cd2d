package eu.shifthub.hub.lineage;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.dataflow.Dataflow;
import eu.shifthub.hub.dataflow.DataflowId;
import eu.shifthub.hub.dataflow.Dataflows;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.identity.Role;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.source.BroughtIn;
import eu.shifthub.hub.source.SourceId;
import eu.shifthub.hub.source.Synchronisation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers where rows come from and where they went. What the viewer may not see is there without a name
 * for members of the dataset's workspace, and not there at all for everybody else.
 */
@Component
@Transactional(readOnly = true)
public class Lineages {
    private final LineageStore store;
    private final Datasets datasets;
    private final Dataflows dataflows;
    private final BroughtIn sources;
    private final Access access;

    Lineages(LineageStore store, Datasets datasets, Dataflows dataflows, BroughtIn sources, Access access) {
        this.store = store;
        this.datasets = datasets;
        this.dataflows = dataflows;
        this.sources = sources;
        this.access = access;
    }

    /** Empty where the viewer may see less than the dataset's description. */
    public Optional<Lineage> find(Viewer viewer, DatasetId dataset) {
        if (!access.visibility(viewer, dataset.value()).atLeast(Visibility.DESCRIPTION)) {
            return Optional.empty();
        }
        List<LineageStore.Edge> upstream = store.upstream(dataset);
        List<LineageStore.Edge> downstream = store.downstream(dataset);
        Map<DatasetId, Dataset> seen = seen(viewer, dataset, upstream, downstream);
        boolean member = isMember(viewer, dataset);
        Set<LineageStore.Edge> edges = new LinkedHashSet<>();
        if (member) {
            edges.addAll(upstream);
            edges.addAll(downstream);
        } else {
            edges.addAll(open(dataset, upstream, seen.keySet(), LineageStore.Edge::child, LineageStore.Edge::parent));
            edges.addAll(open(dataset, downstream, seen.keySet(), LineageStore.Edge::parent, LineageStore.Edge::child));
        }
        LineagePicture picture = new LineagePicture(dataset, member, seen, flows(viewer, edges));
        edges.forEach(picture::add);
        store.columns(dataset).forEach(picture::add);
        Stream<DatasetId> drawn = edges.stream().filter(upstream::contains).map(LineageStore.Edge::parent);
        addSources(viewer, Stream.concat(Stream.of(dataset), drawn), seen, picture);
        return Optional.of(picture.lineage());
    }

    /** Where rows come from outside, members of the dataset's workspace are told, as they are of what brings them in. */
    private void addSources(
            Viewer viewer, Stream<DatasetId> from, Map<DatasetId, Dataset> seen, LineagePicture picture) {
        List<Dataset> known =
                from.distinct().map(seen::get).filter(Objects::nonNull).toList();
        Set<UUID> mine = access.memberRoles(
                        viewer,
                        known.stream()
                                .map(each -> each.workspace().value())
                                .distinct()
                                .toList())
                .keySet();
        List<LineageStore.BroughtFrom> brought = store.brought(known.stream()
                .filter(each -> mine.contains(each.workspace().value()))
                .map(Dataset::id)
                .toList());
        Map<SourceId, String> names = sources.names(
                brought.stream().map(LineageStore.BroughtFrom::source).toList());
        Map<DatasetId, Synchronisation> filling = sources.synchronisations(
                brought.stream().map(LineageStore.BroughtFrom::dataset).toList());
        for (LineageStore.BroughtFrom each : brought) {
            Synchronisation by = filling.get(each.dataset());
            picture.add(
                    each.dataset(),
                    names.getOrDefault(each.source(), each.name()),
                    by != null && by.sourceId().equals(each.source()) ? by : null);
        }
    }

    /** For rooms that judge themselves: the datasets of which any version was made of a version of this one. */
    public List<DatasetId> listMadeOf(DatasetId dataset) {
        return store.listMadeOf(dataset);
    }

    /** Only members of the dataset's workspace are told that there is something that is not open to them. */
    private boolean isMember(Viewer viewer, DatasetId dataset) {
        return access.findMemberRole(viewer, datasets.get(dataset).workspace().value())
                .isPresent();
    }

    /** The edges that lead on from the dataset over nothing but what is seen. */
    private static Set<LineageStore.Edge> open(
            DatasetId start,
            List<LineageStore.Edge> edges,
            Set<DatasetId> seen,
            Function<LineageStore.Edge, DatasetId> from,
            Function<LineageStore.Edge, DatasetId> to) {
        Set<LineageStore.Edge> open = new LinkedHashSet<>();
        Deque<DatasetId> reached = new ArrayDeque<>(List.of(start));
        while (!reached.isEmpty()) {
            DatasetId here = reached.remove();
            edges.stream()
                    .filter(edge -> from.apply(edge).equals(here) && seen.contains(to.apply(edge)))
                    .filter(open::add)
                    .map(to)
                    .forEach(reached::add);
        }
        return open;
    }

    private Map<DatasetId, Dataset> seen(
            Viewer viewer, DatasetId focus, List<LineageStore.Edge> upstream, List<LineageStore.Edge> downstream) {
        Set<DatasetId> ids = Stream.concat(upstream.stream(), downstream.stream())
                .flatMap(edge -> Stream.of(edge.parent(), edge.child()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        ids.add(focus);
        Map<UUID, Visibility> visibility =
                access.visibility(viewer, ids.stream().map(DatasetId::value).toList());
        return datasets.byIds(ids.stream()
                .filter(id ->
                        visibility.getOrDefault(id.value(), Visibility.NONE).atLeast(Visibility.DESCRIPTION))
                .toList());
    }

    private Map<DataflowId, Dataflow> flows(Viewer viewer, Set<LineageStore.Edge> edges) {
        if (!viewer.hasRole(Role.WORKER)) {
            return Map.of();
        }
        Map<DataflowId, Dataflow> found = dataflows.byIds(edges.stream()
                .map(LineageStore.Edge::dataflow)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return dataflows
                .list(viewer, found.values().stream().map(Dataflow::workspaceId).collect(Collectors.toSet()))
                .stream()
                .filter(flow -> found.containsKey(flow.id()))
                .collect(Collectors.toMap(Dataflow::id, flow -> flow));
    }
}

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
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers where rows come from and where they went. What the viewer may not see is there without a name. */
@Component
@Transactional(readOnly = true)
public class Lineages {
    private final LineageStore store;
    private final Datasets datasets;
    private final Dataflows dataflows;
    private final Access access;

    Lineages(LineageStore store, Datasets datasets, Dataflows dataflows, Access access) {
        this.store = store;
        this.datasets = datasets;
        this.dataflows = dataflows;
        this.access = access;
    }

    /** Empty where the viewer may see less than the dataset's description. */
    public Optional<Lineage> find(Viewer viewer, DatasetId dataset) {
        if (!access.visibility(viewer, dataset.value()).atLeast(Visibility.DESCRIPTION)) {
            return Optional.empty();
        }
        Set<LineageStore.Edge> edges = new LinkedHashSet<>(store.upstream(dataset));
        edges.addAll(store.downstream(dataset));
        Set<DatasetId> ids = new LinkedHashSet<>(Set.of(dataset));
        edges.forEach(edge -> {
            ids.add(edge.parent());
            ids.add(edge.child());
        });
        LineagePicture picture = new LineagePicture(dataset, seen(viewer, ids), flows(viewer, edges));
        edges.forEach(picture::add);
        store.columns(dataset).forEach(picture::add);
        return Optional.of(picture.lineage());
    }

    private Map<DatasetId, Dataset> seen(Viewer viewer, Set<DatasetId> ids) {
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

package eu.shifthub.hub.lineage;

import eu.shifthub.hub.dataflow.Dataflow;
import eu.shifthub.hub.dataflow.DataflowId;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.source.Synchronisation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws edges between datasets as nodes, with the dataflows in between. */
final class LineagePicture {
    private final DatasetId focus;
    private final boolean showsHidden;
    private final Map<DatasetId, Dataset> seen;
    private final Map<DataflowId, Dataflow> flows;
    private final Map<Object, Lineage.Node> nodes = new LinkedHashMap<>();
    private final Set<Lineage.Edge> edges = new LinkedHashSet<>();
    private final List<Lineage.Column> columns = new ArrayList<>();

    /** One dataflow may make several datasets, each a box of its own. */
    private record Making(DataflowId dataflow, DatasetId child) {}

    /** @param showsHidden whether what is hidden is drawn without a name, or not at all */
    LineagePicture(
            DatasetId focus, boolean showsHidden, Map<DatasetId, Dataset> seen, Map<DataflowId, Dataflow> flows) {
        this.focus = focus;
        this.showsHidden = showsHidden;
        this.seen = seen;
        this.flows = flows;
        dataset(focus);
    }

    void add(LineageStore.Edge edge) {
        String child = dataset(edge.child());
        String parent = dataset(edge.parent());
        if (edge.dataflow() == null || !showsHidden && !flows.containsKey(edge.dataflow())) {
            edges.add(new Lineage.Edge(parent, child));
        } else {
            String flow = dataflow(new Making(edge.dataflow(), edge.child()));
            edges.add(new Lineage.Edge(parent, flow));
            edges.add(new Lineage.Edge(flow, child));
        }
    }

    /** Rows that come from outside; a source that fills two datasets is a box for each. */
    void add(DatasetId dataset, String source, @Nullable Synchronisation synchronisation) {
        Lineage.Node node =
                new Lineage.Node(nextId(), Lineage.Kind.SOURCE, false, false, source, null, null, synchronisation);
        nodes.put(node, node);
        edges.add(new Lineage.Edge(node.id(), dataset(dataset)));
    }

    /** Columns of hidden datasets stay hidden with them. */
    void add(LineageStore.ColumnEdge column) {
        if (seen.containsKey(column.parent())) {
            columns.add(new Lineage.Column(column.column(), dataset(column.parent()), column.source()));
        }
    }

    Lineage lineage() {
        return new Lineage(List.copyOf(nodes.values()), List.copyOf(edges), columns);
    }

    private String dataset(DatasetId id) {
        @Nullable Dataset dataset = seen.get(id);
        return nodes.computeIfAbsent(
                        id,
                        key -> new Lineage.Node(
                                nextId(),
                                Lineage.Kind.DATASET,
                                id.equals(focus),
                                dataset == null,
                                dataset == null ? null : dataset.title(),
                                dataset,
                                null,
                                null))
                .id();
    }

    private String dataflow(Making making) {
        @Nullable Dataflow flow = flows.get(making.dataflow());
        return nodes.computeIfAbsent(
                        making,
                        key -> new Lineage.Node(
                                nextId(),
                                Lineage.Kind.DATAFLOW,
                                false,
                                flow == null,
                                flow == null ? null : flow.name(),
                                null,
                                flow,
                                null))
                .id();
    }

    private String nextId() {
        return "n" + (nodes.size() + 1);
    }
}

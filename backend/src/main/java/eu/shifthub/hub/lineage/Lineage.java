package eu.shifthub.hub.lineage;

import eu.shifthub.hub.dataflow.Dataflow;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.source.Synchronisation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a dataset was made of, and what was made of it, as one viewer may see it. */
public record Lineage(List<Node> nodes, List<Edge> edges, List<Column> columns) {
    public Lineage {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        columns = List.copyOf(columns);
    }

    /** What a node is. */
    public enum Kind {
        DATASET,
        DATAFLOW,
        /** Outside the hub. */
        SOURCE
    }

    /**
     * @param id names it in this lineage only, and tells nothing about a hidden one
     * @param hidden there, but not open to the viewer
     * @param synchronisation what brings the source in; null of other kinds, and where it is gone
     */
    public record Node(
            String id,
            Kind kind,
            boolean focus,
            boolean hidden,
            @Nullable String title,
            @Nullable Dataset dataset,
            @Nullable Dataflow dataflow,
            @Nullable Synchronisation synchronisation) {}

    /** Rows went this way. */
    public record Edge(String from, String to) {}

    /**
     * @param column of the dataset asked about
     * @param node it comes from
     */
    public record Column(String column, String node, String source) {}
}

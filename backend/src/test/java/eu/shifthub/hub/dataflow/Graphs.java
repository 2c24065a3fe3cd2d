package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.dataflow.GroupByStep.Aggregate;
import eu.shifthub.hub.dataflow.GroupByStep.Function;
import eu.shifthub.hub.dataset.DatasetId;
import java.util.ArrayList;
import java.util.List;

/** Graphs for tests: nodes in a row, and edges by hand. */
public final class Graphs {
    private Graphs() {}

    /** The nodes {@code n0}, {@code n1}, …, each reading the one before. */
    public static Graph row(NodeContent... contents) {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (NodeContent content : contents) {
            int place = nodes.size();
            nodes.add(new Node("n" + place, "", place * 200.0, 0, content));
            if (place > 0) {
                edges.add(edge("n" + (place - 1), "n" + place));
            }
        }
        return new Graph(nodes, edges);
    }

    public static Graph with(Graph graph, Edge... more) {
        List<Edge> edges = new ArrayList<>(graph.edges());
        edges.addAll(List.of(more));
        return new Graph(graph.nodes(), edges);
    }

    public static Edge edge(String from, String to) {
        return new Edge(from + "-" + to, from, to, Edge.Slot.MAIN);
    }

    public static Edge other(String from, String to) {
        return new Edge(from + "=" + to, from, to, Edge.Slot.OTHER);
    }

    public static InputNode input(DatasetId dataset) {
        return new InputNode(dataset);
    }

    public static GroupByStep countBy(String key) {
        return new GroupByStep(List.of(key), List.of(new Aggregate(Function.COUNT, null, "count")));
    }

    /** Doctors by OA, as the manual has it. */
    public static Graph doctorsBy(DatasetId doctors, String key, String title) {
        return row(input(doctors), countBy(key), new OutputNode(title));
    }
}

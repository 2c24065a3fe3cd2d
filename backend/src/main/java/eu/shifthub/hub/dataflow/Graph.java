package eu.shifthub.hub.dataflow;

import java.util.List;
import java.util.Optional;

/** Nodes and what flows between them. It may be unfinished or wrong: {@link GraphCheck} tells. */
public record Graph(List<Node> nodes, List<Edge> edges) {
    public static final Graph EMPTY = new Graph(List.of(), List.of());

    public Graph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    public Optional<Node> find(String node) {
        return nodes.stream().filter(candidate -> candidate.id().equals(node)).findFirst();
    }
}

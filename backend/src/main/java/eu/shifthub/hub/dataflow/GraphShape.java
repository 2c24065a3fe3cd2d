package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.dataflow.GraphProblem.Code;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How the nodes of a graph hang together: which come before which, and which connections cannot be. */
final class GraphShape {
    private final Graph graph;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<GraphProblem> problems = new ArrayList<>();
    private final List<Node> order = new ArrayList<>();

    GraphShape(Graph graph) {
        this.graph = graph;
        graph.nodes().forEach(node -> nodes.put(node.id(), node));
        sortEdges();
        sortNodes();
        findCycles();
        nodes.values().forEach(this::countInputs);
    }

    List<GraphProblem> problems() {
        return problems;
    }

    /** The nodes that no circle keeps from being computed, each after those it reads. */
    List<Node> order() {
        return order;
    }

    /** The one connection into a slot of a node; empty where there is none, or too many. */
    Optional<Edge> into(String node, Edge.Slot slot) {
        List<Edge> found = incoming(node, slot);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The node and all it reads, directly or not. */
    Set<String> upstream(String node) {
        Set<String> found = new HashSet<>(Set.of(node));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            String to = open.pop();
            for (Edge edge : edges) {
                if (edge.to().equals(to) && found.add(edge.from())) {
                    open.push(edge.from());
                }
            }
        }
        return found;
    }

    private void sortEdges() {
        for (Edge edge : graph.edges()) {
            Node from = nodes.get(edge.from());
            Node to = nodes.get(edge.to());
            if (from == null || to == null || !fits(from, to, edge.slot())) {
                problems.add(new GraphProblem(to == null ? null : to.id(), edge.id(), Code.EDGE_BROKEN, Map.of()));
            } else {
                edges.add(edge);
            }
        }
    }

    private static boolean fits(Node from, Node to, Edge.Slot slot) {
        return !(from.content() instanceof OutputNode)
                && !(to.content() instanceof InputNode)
                && (slot == Edge.Slot.MAIN || to.content() instanceof JoinStep);
    }

    private void sortNodes() {
        Set<String> done = new HashSet<>();
        boolean found = true;
        while (found) {
            found = false;
            for (Node node : nodes.values()) {
                if (!done.contains(node.id()) && done.containsAll(sources(node.id()))) {
                    done.add(node.id());
                    order.add(node);
                    found = true;
                }
            }
        }
    }

    private List<String> sources(String node) {
        return edges.stream()
                .filter(edge -> edge.to().equals(node))
                .map(Edge::from)
                .toList();
    }

    /** A connection is part of a circle where its end is upstream of its beginning. */
    private void findCycles() {
        for (Edge edge : edges) {
            if (upstream(edge.from()).contains(edge.to())) {
                problems.add(new GraphProblem(edge.to(), edge.id(), Code.CYCLE, Map.of()));
            }
        }
    }

    private void countInputs(Node node) {
        if (node.content() instanceof InputNode) {
            return;
        }
        count(node, Edge.Slot.MAIN, Code.INPUT_MISSING);
        if (node.content() instanceof JoinStep) {
            count(node, Edge.Slot.OTHER, Code.SECOND_INPUT_MISSING);
        }
    }

    private void count(Node node, Edge.Slot slot, Code missing) {
        List<Edge> found = incoming(node.id(), slot);
        if (found.isEmpty()) {
            problems.add(new GraphProblem(node.id(), null, missing, Map.of()));
        } else if (found.size() > 1) {
            problems.add(new GraphProblem(node.id(), found.getLast().id(), Code.TOO_MANY_INPUTS, Map.of()));
        }
    }

    private List<Edge> incoming(String node, Edge.Slot slot) {
        return edges.stream()
                .filter(edge -> edge.to().equals(node) && edge.slot() == slot)
                .toList();
    }
}

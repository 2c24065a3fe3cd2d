package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.dataset.DatasetId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A graph seen with somebody's rights.
 *
 * @param problems none where it can run
 * @param columns the columns that each node gives, where that can be said
 */
public record GraphCheck(List<GraphProblem> problems, Map<String, List<TableColumn>> columns) {
    public GraphCheck {
        problems = List.copyOf(problems);
        columns = Map.copyOf(columns);
    }

    /** The columns that one node gives. */
    public record Table(String node, List<TableColumn> columns) {}

    /** The same as {@link #columns}, in the contract's words. */
    public List<Table> tables() {
        return columns.entrySet().stream()
                .map(entry -> new Table(entry.getKey(), entry.getValue()))
                .toList();
    }

    public boolean runnable() {
        return problems.isEmpty();
    }

    /**
     * @param inputs the tables that may be read, by dataset
     * @param made the datasets that this dataflow has made, whose names its outputs may have
     */
    static GraphCheck of(Graph graph, InputTables inputs, Collection<DatasetId> made) {
        GraphShape shape = new GraphShape(graph);
        List<GraphProblem> problems = new ArrayList<>(shape.problems());
        Map<String, List<TableColumn>> tables = new LinkedHashMap<>();
        for (Node node : shape.order()) {
            NodeTable table = new NodeTable(node, shape, inputs, tables);
            table.derive().ifPresent(columns -> tables.put(node.id(), columns));
            problems.addAll(table.problems());
        }
        Set<String> taken = new HashSet<>(inputs.slugs().keySet());
        inputs.slugs().forEach((slug, dataset) -> {
            if (made.contains(dataset)) {
                taken.remove(slug);
            }
        });
        problems.addAll(outputs(graph, taken));
        return new GraphCheck(problems, tables);
    }

    /** What is wrong upstream of a node, the node included: why it cannot be previewed. */
    Optional<GraphProblem> firstBefore(Graph graph, String node) {
        Set<String> upstream = new GraphShape(graph).upstream(node);
        return problems.stream()
                .filter(problem -> problem.node() != null && upstream.contains(problem.node()))
                .findFirst();
    }

    private static List<GraphProblem> outputs(Graph graph, Set<String> taken) {
        if (graph.nodes().isEmpty()) {
            return List.of(new GraphProblem(null, null, GraphProblem.Code.GRAPH_EMPTY, Map.of()));
        }
        List<GraphProblem> problems = new ArrayList<>();
        Map<String, String> slugs = new HashMap<>();
        for (Node node : graph.nodes()) {
            if (node.content() instanceof OutputNode output) {
                name(node, output, taken, slugs.keySet()).ifPresent(problems::add);
                slugs.put(output.slug(), node.id());
            }
        }
        if (slugs.isEmpty()) {
            problems.add(new GraphProblem(null, null, GraphProblem.Code.NO_OUTPUT, Map.of()));
        }
        return problems;
    }

    private static Optional<GraphProblem> name(Node node, OutputNode output, Set<String> taken, Set<String> others) {
        if (output.title().isBlank()) {
            return Optional.of(new GraphProblem(node.id(), null, GraphProblem.Code.TITLE_MISSING, Map.of()));
        }
        Map<String, String> slug = Map.of("slug", output.slug());
        if (others.contains(output.slug())) {
            return Optional.of(new GraphProblem(node.id(), null, GraphProblem.Code.OUTPUT_NAME_TWICE, slug));
        }
        return taken.contains(output.slug())
                ? Optional.of(new GraphProblem(node.id(), null, GraphProblem.Code.OUTPUT_NAME_TAKEN, slug))
                : Optional.empty();
    }
}

package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.dataflow.OutputWritten.ColumnOrigin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Of which columns of the inputs each column of a node was made. */
final class ColumnOrigins {
    private final GraphShape shape;
    private final GraphCheck check;
    private final InputTables inputs;
    private final Map<String, Map<String, Set<Source>>> byNode = new LinkedHashMap<>();

    /** A column of an input. */
    private record Source(InputTable input, String column) {}

    ColumnOrigins(Graph graph, GraphCheck check, InputTables inputs) {
        this.shape = new GraphShape(graph);
        this.check = check;
        this.inputs = inputs;
        shape.order().forEach(node -> byNode.put(node.id(), trace(node)));
    }

    List<ColumnOrigin> of(String node) {
        List<ColumnOrigin> origins = new ArrayList<>();
        byNode.getOrDefault(node, Map.of())
                .forEach((column, sources) -> sources.forEach(source -> origins.add(
                        new ColumnOrigin(column, source.input().version().id(), source.column()))));
        return origins;
    }

    private Map<String, Set<Source>> trace(Node node) {
        return switch (node.content()) {
            case InputNode input -> input(input);
            case SelectStep select -> select(select, main(node));
            case GroupByStep group -> group(group, main(node));
            case JoinStep join -> join(node);
            case FilterStep filter -> main(node);
            case SortStep sort -> main(node);
            case LimitStep limit -> main(node);
            case OutputNode output -> main(node);
        };
    }

    private Map<String, Set<Source>> input(InputNode input) {
        Map<String, Set<Source>> columns = new LinkedHashMap<>();
        if (input.dataset() != null) {
            inputs.find(input.dataset())
                    .ifPresent(table -> table.columns()
                            .forEach(column -> columns.put(column.name(), Set.of(new Source(table, column.name())))));
        }
        return columns;
    }

    private static Map<String, Set<Source>> select(SelectStep select, Map<String, Set<Source>> main) {
        Map<String, Set<Source>> columns = new LinkedHashMap<>();
        select.columns()
                .forEach(selected -> columns.put(selected.name(), main.getOrDefault(selected.column(), Set.of())));
        return columns;
    }

    private static Map<String, Set<Source>> group(GroupByStep group, Map<String, Set<Source>> main) {
        Map<String, Set<Source>> columns = new LinkedHashMap<>();
        group.keys().forEach(key -> columns.put(key, main.getOrDefault(key, Set.of())));
        group.aggregates().stream()
                .filter(aggregate -> aggregate.column() != null)
                .forEach(aggregate -> columns.put(aggregate.name(), main.getOrDefault(aggregate.column(), Set.of())));
        return columns;
    }

    private Map<String, Set<Source>> join(Node node) {
        Map<String, Set<Source>> main = main(node);
        Map<String, Set<Source>> columns = new LinkedHashMap<>(main);
        Map<String, Set<Source>> other = from(node, Edge.Slot.OTHER);
        check.columns().getOrDefault(node.id(), List.of()).stream()
                .filter(column -> !main.containsKey(column.name()))
                .forEach(column ->
                        columns.put(column.name(), new LinkedHashSet<>(other.getOrDefault(column.name(), Set.of()))));
        return columns;
    }

    private Map<String, Set<Source>> main(Node node) {
        return from(node, Edge.Slot.MAIN);
    }

    private Map<String, Set<Source>> from(Node node, Edge.Slot slot) {
        return shape.into(node.id(), slot)
                .map(edge -> byNode.getOrDefault(edge.from(), Map.of()))
                .orElse(Map.of());
    }
}

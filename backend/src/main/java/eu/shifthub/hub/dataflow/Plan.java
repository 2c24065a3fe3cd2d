package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.engine.Order;
import eu.shifthub.hub.engine.Predicate;
import eu.shifthub.hub.engine.Query;
import eu.shifthub.hub.engine.Source;
import eu.shifthub.hub.engine.Step;
import eu.shifthub.hub.engine.View;
import eu.shifthub.hub.engine.ViewColumn;
import eu.shifthub.hub.engine.ViewName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A checked graph as questions for the engine: what each node gives is one. */
final class Plan {
    /** Cannot be a workspace's slug. */
    private static final String SCHEMA = "_steps";

    private final Graph graph;
    private final GraphShape shape;
    private final GraphCheck check;
    private final InputTables inputs;

    Plan(Graph graph, GraphCheck check, InputTables inputs) {
        this.graph = graph;
        this.shape = new GraphShape(graph);
        this.check = check;
        this.inputs = inputs;
    }

    /** The nodes in the order of work. */
    List<Node> order() {
        return shape.order();
    }

    /** What a node gives; nothing upstream of it may have a problem. */
    Query.Steps question(String node) {
        List<Step> steps = new ArrayList<>();
        Node root = node(node);
        while (!(root.content() instanceof InputNode)) {
            Node before = node(main(root));
            Node here = root;
            steps.addAll(0, Steps.of(here.content(), columns(before.id()), () -> name(other(here))));
            root = before;
        }
        return new Query.Steps(name(root.id()), steps);
    }

    /** The views that the questions name beside the inputs' own: the second tables of joins. */
    List<View> derived(String node) {
        Map<ViewName, View> views = new LinkedHashMap<>();
        Set<String> upstream = shape.upstream(node);
        for (Node join : shape.order()) {
            if (join.content() instanceof JoinStep && upstream.contains(join.id())) {
                String second = other(join);
                if (!(node(second).content() instanceof InputNode)) {
                    views.put(name(second), view(second));
                }
            }
        }
        return List.copyOf(views.values());
    }

    /** The inputs that a node reads, directly or not. */
    List<InputTable> reads(String node) {
        Set<String> upstream = shape.upstream(node);
        return graph.nodes().stream()
                .filter(input -> upstream.contains(input.id()))
                .flatMap(input -> table(input).stream())
                .distinct()
                .toList();
    }

    /** How the rows of a node are sorted, where a step before it has sorted them. */
    List<Order> sorting(String node) {
        Node here = node(node);
        return switch (here.content()) {
            case SortStep sort -> Steps.order(sort);
            case FilterStep filter -> sorting(main(here));
            case LimitStep limit -> sorting(main(here));
            case OutputNode output -> sorting(main(here));
            case SelectStep select -> renamed(sorting(main(here)), select);
            case InputNode input -> List.of();
            case GroupByStep group -> List.of();
            case JoinStep join -> List.of();
        };
    }

    private static List<Order> renamed(List<Order> sorting, SelectStep select) {
        List<Order> kept = new ArrayList<>();
        for (Order order : sorting) {
            var name = select.columns().stream()
                    .filter(selected -> selected.column().equals(order.column()))
                    .findFirst();
            if (name.isEmpty()) {
                return kept;
            }
            kept.add(new Order(name.get().name(), order.descending()));
        }
        return kept;
    }

    private View view(String node) {
        return new View(
                name(node),
                new Source.Derived(question(node)),
                columns(node).stream()
                        .map(column -> ViewColumn.plain(column.name()))
                        .toList(),
                new Predicate.True());
    }

    private ViewName name(String node) {
        return table(node(node))
                .map(InputTable::name)
                .orElseGet(() -> new ViewName(SCHEMA, "n" + graph.nodes().indexOf(node(node))));
    }

    private Optional<InputTable> table(Node node) {
        return node.content() instanceof InputNode(DatasetId dataset) && dataset != null
                ? inputs.find(dataset)
                : Optional.empty();
    }

    private List<TableColumn> columns(String node) {
        return check.columns().getOrDefault(node, List.of());
    }

    private String main(Node node) {
        return shape.into(node.id(), Edge.Slot.MAIN).orElseThrow().from();
    }

    private String other(Node node) {
        return shape.into(node.id(), Edge.Slot.OTHER).orElseThrow().from();
    }

    private Node node(String id) {
        return graph.find(id).orElseThrow();
    }
}

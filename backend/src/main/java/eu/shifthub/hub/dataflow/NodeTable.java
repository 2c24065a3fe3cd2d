package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.dataflow.GraphProblem.Code;
import eu.shifthub.hub.dataset.ColumnType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns that one node gives, and what keeps it from giving them. */
final class NodeTable {
    private final Node node;
    private final GraphShape shape;
    private final InputTables inputs;
    private final Map<String, List<TableColumn>> before;
    private final List<GraphProblem> problems = new ArrayList<>();

    NodeTable(Node node, GraphShape shape, InputTables inputs, Map<String, List<TableColumn>> before) {
        this.node = node;
        this.shape = shape;
        this.inputs = inputs;
        this.before = before;
    }

    List<GraphProblem> problems() {
        return problems;
    }

    /** Empty where what comes in is unknown, or the node itself is wrong. */
    Optional<List<TableColumn>> derive() {
        if (node.content() instanceof InputNode input) {
            return input(input);
        }
        Optional<List<TableColumn>> main = incoming(Edge.Slot.MAIN);
        if (main.isEmpty()) {
            return Optional.empty();
        }
        List<TableColumn> columns = derive(main.get());
        return problems.isEmpty() ? Optional.of(columns) : Optional.empty();
    }

    private List<TableColumn> derive(List<TableColumn> main) {
        return switch (node.content()) {
            case InputNode input -> main;
            case OutputNode output -> main;
            case FilterStep filter -> filter(filter, main);
            case SelectStep select -> select(select, main);
            case GroupByStep group -> group(group, main);
            case SortStep sort -> sort(sort, main);
            case LimitStep limit -> limit(limit, main);
            case JoinStep join -> join(join, main);
        };
    }

    private Optional<List<TableColumn>> input(InputNode input) {
        if (input.dataset() == null) {
            blame(null, Code.DATASET_MISSING, Map.of());
            return Optional.empty();
        }
        Optional<InputTable> table = inputs.find(input.dataset());
        if (table.isEmpty()) {
            blame(null, Code.DATASET_UNAVAILABLE, Map.of());
        } else if (inputs.personal().contains(input.dataset())) {
            blame(
                    null,
                    Code.DATASET_PERSONAL,
                    Map.of("title", table.get().dataset().title()));
        }
        return table.map(InputTable::columns);
    }

    private List<TableColumn> filter(FilterStep filter, List<TableColumn> main) {
        requireSome(filter.conditions());
        for (FilterStep.Condition condition : filter.conditions()) {
            column(main, condition.column(), Edge.Slot.MAIN)
                    .flatMap(column -> Comparisons.problem(condition, column))
                    .ifPresent(found -> blame(null, found.code(), found.parameters()));
        }
        return main;
    }

    private List<TableColumn> select(SelectStep select, List<TableColumn> main) {
        requireSome(select.columns());
        List<TableColumn> columns = new ArrayList<>();
        Set<String> sources = new HashSet<>();
        for (SelectStep.Selected selected : select.columns()) {
            if (!sources.add(selected.column())) {
                blame(null, Code.COLUMN_TWICE, Map.of("column", selected.column()));
            }
            column(main, selected.column(), Edge.Slot.MAIN)
                    .ifPresent(column -> columns.add(new TableColumn(selected.name(), column.type())));
        }
        requireNames(columns);
        return columns;
    }

    private List<TableColumn> group(GroupByStep group, List<TableColumn> main) {
        if (group.keys().isEmpty()) {
            requireSome(group.aggregates());
        }
        List<TableColumn> columns = new ArrayList<>();
        group.keys().forEach(key -> column(main, key, Edge.Slot.MAIN).ifPresent(columns::add));
        group.aggregates().forEach(aggregate -> columns.add(aggregate(aggregate, main)));
        requireNames(columns);
        return columns;
    }

    private TableColumn aggregate(GroupByStep.Aggregate aggregate, List<TableColumn> main) {
        if (aggregate.column() == null) {
            if (aggregate.function() != GroupByStep.Function.COUNT) {
                blame(null, Code.NOTHING_CHOSEN, Map.of());
            }
            return new TableColumn(aggregate.name(), ColumnType.BIGINT);
        }
        ColumnType type = column(main, aggregate.column(), Edge.Slot.MAIN)
                .map(column -> aggregated(aggregate.function(), column))
                .orElse(ColumnType.BIGINT);
        return new TableColumn(aggregate.name(), type);
    }

    private ColumnType aggregated(GroupByStep.Function function, TableColumn column) {
        return switch (function) {
            case COUNT, COUNT_DISTINCT -> ColumnType.BIGINT;
            case MINIMUM, MAXIMUM -> column.type();
            case SUM -> numeric(column);
            case AVERAGE -> {
                numeric(column);
                yield ColumnType.DOUBLE;
            }
        };
    }

    private ColumnType numeric(TableColumn column) {
        return switch (column.type()) {
            case BIGINT, DECIMAL, DOUBLE -> column.type();
            case TEXT, BOOLEAN, DATE, TIMESTAMP -> {
                blame(null, Code.COLUMN_NOT_NUMERIC, Map.of("column", column.name()));
                yield column.type();
            }
        };
    }

    private List<TableColumn> sort(SortStep sort, List<TableColumn> main) {
        requireSome(sort.by());
        sort.by().forEach(by -> column(main, by.column(), Edge.Slot.MAIN));
        return main;
    }

    private List<TableColumn> limit(LimitStep limit, List<TableColumn> main) {
        if (limit.rows() < 1) {
            blame(null, Code.LIMIT_INVALID, Map.of());
        }
        return main;
    }

    private List<TableColumn> join(JoinStep join, List<TableColumn> main) {
        requireSome(join.keys());
        List<TableColumn> other = incoming(Edge.Slot.OTHER).orElse(List.of());
        if (other.isEmpty()) {
            return main;
        }
        Set<String> taken = new HashSet<>();
        main.forEach(column -> taken.add(column.name()));
        for (JoinStep.Key key : join.keys()) {
            column(main, key.column(), Edge.Slot.MAIN);
            column(other, key.other(), Edge.Slot.OTHER);
            taken.add(key.other());
        }
        List<TableColumn> columns = new ArrayList<>(main);
        other.stream().filter(column -> !taken.contains(column.name())).forEach(columns::add);
        return columns;
    }

    private Optional<List<TableColumn>> incoming(Edge.Slot slot) {
        return shape.into(node.id(), slot).map(edge -> before.get(edge.from()));
    }

    private Optional<TableColumn> column(List<TableColumn> table, String name, Edge.Slot slot) {
        Optional<TableColumn> found =
                table.stream().filter(column -> column.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            String edge = shape.into(node.id(), slot).map(Edge::id).orElse(null);
            blame(edge, name.isBlank() ? Code.NOTHING_CHOSEN : Code.COLUMN_MISSING, Map.of("column", name));
        }
        return found;
    }

    private void requireSome(List<?> chosen) {
        if (chosen.isEmpty()) {
            blame(null, Code.NOTHING_CHOSEN, Map.of());
        }
    }

    private void requireNames(List<TableColumn> columns) {
        Set<String> seen = new HashSet<>();
        for (TableColumn column : columns) {
            if (column.name().isBlank()) {
                blame(null, Code.COLUMN_UNNAMED, Map.of());
            } else if (!seen.add(column.name().toLowerCase(Locale.ROOT))) {
                blame(null, Code.COLUMN_TWICE, Map.of("column", column.name()));
            }
        }
    }

    private void blame(@Nullable String edge, Code code, Map<String, String> parameters) {
        problems.add(new GraphProblem(node.id(), edge, code, parameters));
    }
}

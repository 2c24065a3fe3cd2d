package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.engine.Order;
import eu.shifthub.hub.engine.Predicate;
import eu.shifthub.hub.engine.Step;
import eu.shifthub.hub.engine.ViewName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a node does, in the engine's words. */
final class Steps {
    private Steps() {}

    /**
     * @param columns what comes in
     * @param other the second table of a join
     */
    static List<Step> of(NodeContent content, List<TableColumn> columns, Supplier<ViewName> other) {
        return switch (content) {
            case InputNode input -> List.of();
            case OutputNode output -> List.of();
            case FilterStep filter -> List.of(new Step.Filter(filter(filter, columns)));
            case SelectStep select -> select(select);
            case GroupByStep group ->
                List.of(new Step.GroupBy(
                        group.keys(),
                        group.aggregates().stream().map(Steps::aggregate).toList()));
            case SortStep sort -> List.of(new Step.Sort(order(sort)));
            case LimitStep limit -> List.of(new Step.Limit(limit.rows()));
            case JoinStep join ->
                List.of(new Step.Join(
                        other.get(),
                        Step.JoinKind.valueOf(join.kind().name()),
                        join.keys().stream()
                                .map(key -> new Step.JoinKey(key.column(), key.other()))
                                .toList()));
        };
    }

    static List<Order> order(SortStep sort) {
        return sort.by().stream()
                .map(by -> new Order(by.column(), by.descending()))
                .toList();
    }

    private static Predicate filter(FilterStep filter, List<TableColumn> columns) {
        List<Predicate> conditions = filter.conditions().stream()
                .map(condition -> Comparisons.predicate(condition, type(columns, condition.column())))
                .toList();
        return switch (filter.match()) {
            case ALL -> new Predicate.And(conditions);
            case ANY -> new Predicate.Or(conditions);
        };
    }

    private static ColumnType type(List<TableColumn> columns, String name) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow()
                .type();
    }

    /** Columns that swap names would meet on the way, so each gets a name of its own in between. */
    private static List<Step> select(SelectStep select) {
        List<String> sources =
                select.columns().stream().map(SelectStep.Selected::column).toList();
        List<SelectStep.Selected> renamed = select.columns().stream()
                .filter(selected -> !selected.column().equals(selected.name()))
                .toList();
        Set<String> names =
                sources.stream().map(source -> source.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        List<Step> steps = new ArrayList<>(List.of(new Step.Select(sources)));
        List<Step> last = new ArrayList<>();
        for (SelectStep.Selected selected : renamed) {
            boolean meets = names.contains(selected.name().toLowerCase(Locale.ROOT));
            String between = meets ? selected.column() + " \u2192 " + selected.name() : selected.column();
            if (meets) {
                steps.add(new Step.Rename(selected.column(), between));
            }
            last.add(new Step.Rename(between, selected.name()));
        }
        steps.addAll(last);
        return steps;
    }

    private static Step.Aggregate aggregate(GroupByStep.Aggregate aggregate) {
        return new Step.Aggregate(
                Step.Function.valueOf(aggregate.function().name()), aggregate.column(), aggregate.name());
    }
}

package eu.shifthub.hub.query;

import eu.shifthub.hub.engine.ColumnType.Kind;
import eu.shifthub.hub.engine.Predicate;
import eu.shifthub.hub.engine.Predicate.Operator;
import eu.shifthub.hub.engine.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns a filter into the engine's predicate. A column that is hidden reads as one that does not exist. */
final class Filters {
    private static final int MAX_PARTS = 200;

    private final ScopedDataset dataset;
    private int parts;

    private Filters(ScopedDataset dataset) {
        this.dataset = dataset;
    }

    static Predicate predicate(ScopedDataset dataset, @Nullable RowFilter filter) {
        return filter == null ? new Predicate.True() : new Filters(dataset).of(filter);
    }

    static ScopedColumn column(ScopedDataset dataset, String name, String field) {
        return dataset.find(name).orElseThrow(() -> QueryProblem.COLUMN_UNKNOWN.at(field, Map.of("column", name)));
    }

    private Predicate of(RowFilter filter) {
        if (++parts > MAX_PARTS) {
            throw QueryProblem.FILTER_TOO_DEEP.at("filter", Map.of("maximum", MAX_PARTS));
        }
        if (filter.and() != null) {
            return new Predicate.And(filter.and().stream().map(this::of).toList());
        }
        if (filter.or() != null) {
            return new Predicate.Or(filter.or().stream().map(this::of).toList());
        }
        if (filter.not() != null) {
            return new Predicate.Not(of(filter.not()));
        }
        return comparison(Objects.requireNonNull(filter.where(), "the schema wants one of them"));
    }

    private Predicate comparison(RowComparison comparison) {
        ScopedColumn column = column(dataset, comparison.column(), "filter");
        return switch (comparison.is()) {
            case IS_NULL -> new Predicate.IsNull(column.name());
            case IS_NOT_NULL -> new Predicate.Not(new Predicate.IsNull(column.name()));
            case IN -> new Predicate.In(column.name(), values(column, comparison));
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, CONTAINS, STARTS_WITH, ENDS_WITH ->
                compared(column, comparison);
        };
    }

    private static Predicate compared(ScopedColumn column, RowComparison comparison) {
        if (comparison.is().forTextOnly() && column.type() != Kind.TEXT) {
            throw QueryProblem.OPERATOR_UNFIT.at("filter", parameters(column, comparison));
        }
        if (comparison.value() == null) {
            throw QueryProblem.VALUE_MISSING.at("filter", parameters(column, comparison));
        }
        Operator operator = Objects.requireNonNull(comparison.is().comparison());
        return new Predicate.Comparison(column.name(), operator, value(column, comparison.value()));
    }

    private static List<Value> values(ScopedColumn column, RowComparison comparison) {
        if (comparison.values() == null) {
            throw QueryProblem.VALUE_MISSING.at("filter", parameters(column, comparison));
        }
        return comparison.values().stream().map(text -> value(column, text)).toList();
    }

    private static Value value(ScopedColumn column, String text) {
        return Literals.find(column.type(), text)
                .orElseThrow(() -> QueryProblem.VALUE_UNFIT.at(
                        "filter", Map.of("column", column.name(), "type", column.type(), "value", text)));
    }

    private static Map<String, Object> parameters(ScopedColumn column, RowComparison comparison) {
        return Map.of("column", column.name(), "type", column.type(), "operator", comparison.is());
    }
}

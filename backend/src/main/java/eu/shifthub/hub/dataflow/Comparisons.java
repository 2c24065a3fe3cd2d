package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.dataflow.GraphProblem.Code;
import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.engine.Predicate;
import eu.shifthub.hub.engine.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Conditions as people write them, read for a column's type. */
final class Comparisons {
    private Comparisons() {}

    /** What keeps a condition from being asked of a column. */
    static Optional<GraphProblem> problem(FilterStep.Condition condition, TableColumn column) {
        return switch (condition.operator()) {
            case IS_EMPTY, IS_NOT_EMPTY -> Optional.empty();
            case CONTAINS, STARTS_WITH, ENDS_WITH ->
                column.type() == ColumnType.TEXT
                        ? values(condition, column)
                        : problem(Code.COLUMN_NOT_TEXT, Map.of("column", column.name()));
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, IN -> values(condition, column);
        };
    }

    /** The condition in the engine's words; it must have no {@link #problem}. */
    static Predicate predicate(FilterStep.Condition condition, ColumnType type) {
        String column = condition.column();
        return switch (condition.operator()) {
            case IS_EMPTY -> new Predicate.IsNull(column);
            case IS_NOT_EMPTY -> new Predicate.Not(new Predicate.IsNull(column));
            case IN ->
                new Predicate.In(
                        column,
                        condition.values().stream()
                                .map(text -> value(text, type))
                                .toList());
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, CONTAINS, STARTS_WITH, ENDS_WITH ->
                new Predicate.Comparison(
                        column,
                        Predicate.Operator.valueOf(condition.operator().name()),
                        value(condition.values().getFirst(), type));
        };
    }

    private static Optional<GraphProblem> values(FilterStep.Condition condition, TableColumn column) {
        List<String> values = condition.values();
        boolean missing = values.isEmpty()
                || column.type() != ColumnType.TEXT && values.stream().anyMatch(String::isBlank);
        if (missing) {
            return problem(Code.VALUE_MISSING, Map.of("column", column.name()));
        }
        return values.stream()
                .filter(text -> !readable(text, column.type()))
                .findFirst()
                .flatMap(text -> problem(
                        Code.VALUE_UNREADABLE,
                        Map.of("column", column.name(), "type", column.type().name(), "value", text)));
    }

    private static boolean readable(String text, ColumnType type) {
        try {
            value(text, type);
            return true;
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }

    /** NumberFormatException is an IllegalArgumentException. */
    private static Value value(String text, ColumnType type) {
        return switch (type) {
            case TEXT -> new Value.Text(text);
            case BIGINT, DECIMAL, DOUBLE -> new Value.Number(new BigDecimal(text.strip()));
            case BOOLEAN -> new Value.Bool(bool(text.strip()));
            case DATE -> new Value.Date(LocalDate.parse(text.strip()));
            case TIMESTAMP ->
                new Value.Timestamp(LocalDateTime.parse(text.strip().replace(' ', 'T')));
        };
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("Neither true nor false: " + text);
        };
    }

    private static Optional<GraphProblem> problem(Code code, Map<String, String> parameters) {
        return Optional.of(new GraphProblem(null, null, code, parameters));
    }
}

package eu.shifthub.hub.dataflow;

import java.util.List;

/** Keeps the rows for which all, or any, of the conditions hold. */
public record FilterStep(Match match, List<Condition> conditions) implements NodeContent {
    public FilterStep {
        conditions = List.copyOf(conditions);
    }

    /** How conditions are put together. */
    public enum Match {
        ALL,
        ANY
    }

    /** How a column is compared. */
    public enum Operator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH,
        IN,
        IS_EMPTY,
        IS_NOT_EMPTY
    }

    /**
     * @param values as written; one, several for {@link Operator#IN}, none for the last two
     */
    public record Condition(String column, Operator operator, List<String> values) {
        public Condition {
            values = List.copyOf(values);
        }
    }
}

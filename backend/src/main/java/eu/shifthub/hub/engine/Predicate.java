package eu.shifthub.hub.engine;

import java.util.List;

/**
 * Which rows: a tree over columns and constant values. As in SQL, a comparison with an empty (null) cell is neither true
 * nor false, so neither it nor its negation keeps the row.
 */
public sealed interface Predicate {
    /** How a column is compared with a value. The last three are for text and do not tell upper from lower case. */
    enum Operator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL,
        CONTAINS,
        STARTS_WITH,
        ENDS_WITH
    }

    /** Every row. */
    record True() implements Predicate {}

    record Comparison(String column, Operator operator, Value value) implements Predicate {}

    /** One of the values; of no values, no row. */
    record In(String column, List<Value> values) implements Predicate {
        public In {
            values = List.copyOf(values);
        }
    }

    record IsNull(String column) implements Predicate {}

    /** All of them; of none, every row. */
    record And(List<Predicate> all) implements Predicate {
        public And {
            all = List.copyOf(all);
        }
    }

    /** At least one of them; of none, no row. */
    record Or(List<Predicate> any) implements Predicate {
        public Or {
            any = List.copyOf(any);
        }
    }

    record Not(Predicate predicate) implements Predicate {}
}

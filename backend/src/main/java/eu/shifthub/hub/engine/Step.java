package eu.shifthub.hub.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of a low-code question: a table in, a table out. Columns are named as the step before left them. */
public sealed interface Step {
    /** Keeps the rows for which the predicate is true. */
    record Filter(Predicate where) implements Step {}

    /** Keeps these columns, in this order. */
    record Select(List<String> columns) implements Step {
        public Select {
            columns = List.copyOf(columns);
        }
    }

    /** Gives one column another name. */
    record Rename(String column, String name) implements Step {}

    /** One row a group. Without keys, one row in all. */
    record GroupBy(List<String> keys, List<Aggregate> aggregates) implements Step {
        public GroupBy {
            keys = List.copyOf(keys);
            aggregates = List.copyOf(aggregates);
        }
    }

    record Sort(List<Order> by) implements Step {
        public Sort {
            by = List.copyOf(by);
        }
    }

    record Limit(long rows) implements Step {}

    /** Drops rows that are equal in every column. */
    record Distinct() implements Step {}

    /**
     * Adds the columns of another view of the scope where the keys are equal. A column whose name is taken already, and
     * the other side's key, is left out.
     */
    record Join(ViewName with, JoinKind kind, List<JoinKey> keys) implements Step {
        public Join {
            keys = List.copyOf(keys);
        }
    }

    enum JoinKind {
        /** Only rows with a counterpart. */
        INNER,
        /** All rows so far, empty cells where there is no counterpart. */
        LEFT
    }

    record JoinKey(String column, String other) {}

    /**
     * @param column what is aggregated; only {@link Function#COUNT} may do without, and then counts rows
     * @param name of the resulting column
     */
    record Aggregate(Function function, @Nullable String column, String name) {}

    enum Function {
        COUNT,
        COUNT_DISTINCT,
        SUM,
        AVERAGE,
        MINIMUM,
        MAXIMUM
    }
}

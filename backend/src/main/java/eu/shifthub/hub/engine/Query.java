package eu.shifthub.hub.engine;

import java.util.List;

/** A question over a {@link Scope}. */
public sealed interface Query {
    /** What a person wrote: one statement that only reads. It is not trusted. */
    record Sql(String text) implements Query {}

    /** Low-code: steps applied one after the other to a view. */
    record Steps(ViewName input, List<Step> steps) implements Query {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A page of a table's rows.
     *
     * @param columns in this order; all of the view's where empty
     * @param limit how many rows at most; {@link #ALL} for no limit
     */
    record Page(ViewName view, List<String> columns, Predicate where, List<Order> order, long offset, long limit)
            implements Query {
        public static final long ALL = Long.MAX_VALUE;

        public Page {
            columns = List.copyOf(columns);
            order = List.copyOf(order);
        }
    }

    /**
     * The rows of a table that fail a check.
     *
     * @param columns of the rows; where empty, the answer is one row with the number of rows that fail
     */
    record Failing(ViewName view, Check check, List<String> columns) implements Query {
        public Failing {
            columns = List.copyOf(columns);
        }
    }
}

package eu.shifthub.hub.query;

import eu.shifthub.hub.engine.Predicate.Operator;
import org.jspecify.annotations.Nullable;

/** How a filter compares a column. */
public enum RowOperator {
    EQUAL(Operator.EQUAL),
    NOT_EQUAL(Operator.NOT_EQUAL),
    LESS(Operator.LESS),
    LESS_OR_EQUAL(Operator.LESS_OR_EQUAL),
    GREATER(Operator.GREATER),
    GREATER_OR_EQUAL(Operator.GREATER_OR_EQUAL),
    CONTAINS(Operator.CONTAINS),
    STARTS_WITH(Operator.STARTS_WITH),
    ENDS_WITH(Operator.ENDS_WITH),
    IN(null),
    IS_NULL(null),
    IS_NOT_NULL(null);

    private final @Nullable Operator comparison;

    RowOperator(@Nullable Operator comparison) {
        this.comparison = comparison;
    }

    /** The engine's comparison; null where it is none. */
    @Nullable
    Operator comparison() {
        return comparison;
    }

    boolean forTextOnly() {
        return this == CONTAINS || this == STARTS_WITH || this == ENDS_WITH;
    }
}

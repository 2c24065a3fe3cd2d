package eu.shifthub.hub.quality;

/** What a rule asks of a dataset. An empty cell breaks no rule but {@link #NOT_NULL}. */
public enum RuleKind {
    /** No cell of the columns is empty. */
    NOT_NULL,
    /** No two rows have the same in the columns. */
    UNIQUE,
    /** A column's values are between a minimum and a maximum. */
    RANGE,
    /** A column's values match a pattern. */
    REGEX,
    /** A column's values are in a column of another dataset. */
    ALLOWED_VALUES,
    /** Several columns together refer to a row of another dataset. */
    FOREIGN_KEY,
    /** The newest value of a column, or the version itself, is not too old. */
    FRESHNESS,
    /** The number of rows is between a minimum and a maximum. */
    ROW_COUNT,
    /** A condition in SQL holds for each row. */
    SQL;

    /** Whether it speaks of another dataset. */
    boolean needsOther() {
        return this == ALLOWED_VALUES || this == FOREIGN_KEY;
    }
}

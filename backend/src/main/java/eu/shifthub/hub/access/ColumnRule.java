package eu.shifthub.hub.access;

/** In which form someone may read a column. */
public sealed interface ColumnRule {
    /** As it is. */
    record Plain() implements ColumnRule {}

    /** Not at all: to this caller the column does not exist. */
    record Hidden() implements ColumnRule {}

    /** A fixed mask instead of the value. */
    record Masked() implements ColumnRule {}

    /** A keyed hash instead of the value: equal values stay equal. */
    record Hashed() implements ColumnRule {}

    /** A coarser value: a date to its year, a text to its first characters. */
    record Generalised(int keep) implements ColumnRule {}
}

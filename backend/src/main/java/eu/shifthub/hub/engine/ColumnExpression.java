package eu.shifthub.hub.engine;

/** In which form a column of the source is shown. {@code source} is always the column's name in the source. */
public sealed interface ColumnExpression {
    /** As it is. */
    record Plain(String source) implements ColumnExpression {}

    /** Not at all: the column does not exist for the question. */
    record Hidden() implements ColumnExpression {}

    /** As text of which only the first and last characters are kept; what is between becomes three stars. */
    record Masked(String source, int keepFirst, int keepLast) implements ColumnExpression {}

    /** As the SHA-256 of a secret salt and the value, so that equal values stay equal and nothing else is told. */
    record Hashed(String source, String salt) implements ColumnExpression {}

    /** Coarser than it is. */
    record Generalised(String source, Generalisation to) implements ColumnExpression {}

    /** How coarse a generalised column is shown. */
    sealed interface Generalisation {
        /** Dates and timestamps: the year, as the date of its first day. */
        record Year() implements Generalisation {}

        /** Dates and timestamps: the month, as the date of its first day. */
        record Month() implements Generalisation {}

        /** Numbers: the lower bound of the range of this width that the value is in, for example 40 for 47 by 10. */
        record Range(long width) implements Generalisation {}

        /** Texts: the first characters, for example the department of a postal code by 2. */
        record Prefix(int length) implements Generalisation {}
    }
}

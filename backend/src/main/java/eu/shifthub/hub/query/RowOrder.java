package eu.shifthub.hub.query;

/** A column to sort rows by. */
public record RowOrder(String column, boolean descending) {}

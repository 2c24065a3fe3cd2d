package eu.shifthub.hub.engine;

/** A column of a result. */
public record ResultColumn(String name, ColumnType type, boolean nullable) {}

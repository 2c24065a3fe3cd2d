package eu.shifthub.hub.source.connector;

import eu.shifthub.hub.engine.ColumnType;

/** A column of rows that a source gives, and its type. */
public record SourceColumn(String name, ColumnType type) {}

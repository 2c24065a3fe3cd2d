package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.dataset.ColumnType;

/** A column that a node gives. */
public record TableColumn(String name, ColumnType type) {}

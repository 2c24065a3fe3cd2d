package eu.shifthub.hub.query;

import eu.shifthub.hub.engine.ColumnType;
import org.jspecify.annotations.Nullable;

/** A column of an answer, with its meaning in words where the dataset says it. */
public record LabelledColumn(
        String name, ColumnType.Kind type, @Nullable String label) {}

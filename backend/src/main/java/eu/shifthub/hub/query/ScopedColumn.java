package eu.shifthub.hub.query;

import eu.shifthub.hub.engine.ColumnType;
import org.jspecify.annotations.Nullable;

/** A column as a question sees it: its type is the one after masks. */
record ScopedColumn(
        String name, ColumnType.Kind type, @Nullable String label) {
    LabelledColumn labelled() {
        return new LabelledColumn(name, type, label);
    }
}

package eu.shifthub.hub.dataset;

import org.jspecify.annotations.Nullable;

/** What a person says of a column of a version; all of it, so that what is missing is taken away. */
record ColumnFacts(
        String name,
        @Nullable String label,
        @Nullable String description,
        @Nullable String unit,
        boolean key,
        boolean personalData) {
    Column of(Column column) {
        return new Column(
                column.name(),
                column.type(),
                Texts.columnLabel(label),
                Texts.columnDescription(description),
                Texts.unit(unit),
                key,
                personalData);
    }
}

package eu.shifthub.hub.dataset;

import org.jspecify.annotations.Nullable;

/** A column of a version on its way to a caller. */
record SeenColumn(
        DatasetId dataset,
        VersionId version,
        String name,
        ColumnType type,
        @Nullable String label) {
    static SeenColumn of(Version version, Column column) {
        return new SeenColumn(version.dataset(), version.id(), column.name(), column.type(), column.label());
    }
}

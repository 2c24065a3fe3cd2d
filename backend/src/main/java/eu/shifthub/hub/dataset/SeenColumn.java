package eu.shifthub.hub.dataset;

import org.jspecify.annotations.Nullable;

/** A column of a version on its way to a caller. */
record SeenColumn(DatasetId dataset, VersionId version, Column column) {
    static SeenColumn of(Version version, Column column) {
        return new SeenColumn(version.dataset(), version.id(), column);
    }

    String name() {
        return column.name();
    }

    ColumnType type() {
        return column.type();
    }

    @Nullable
    String label() {
        return column.label();
    }

    @Nullable
    String description() {
        return column.description();
    }

    @Nullable
    String unit() {
        return column.unit();
    }

    boolean key() {
        return column.key();
    }

    boolean personalData() {
        return column.personalData();
    }
}

package eu.shifthub.hub.dataset;

import org.jspecify.annotations.Nullable;

/** A column of a version on its way to a caller. */
record SeenColumn(DatasetId dataset, VersionId version, Column column) {
    static SeenColumn of(Version version, Column column) {
        return new SeenColumn(version.dataset(), version.id(), column);
    }

    public String name() {
        return column.name();
    }

    public ColumnType type() {
        return column.type();
    }

    public @Nullable String label() {
        return column.label();
    }

    public @Nullable String description() {
        return column.description();
    }

    public @Nullable String unit() {
        return column.unit();
    }

    public boolean key() {
        return column.key();
    }

    public boolean personalData() {
        return column.personalData();
    }
}

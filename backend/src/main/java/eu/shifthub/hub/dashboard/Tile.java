package eu.shifthub.hub.dashboard;

import org.jspecify.annotations.Nullable;

/** A chart on its dashboard; the getters are the schema's fields. */
record Tile(Dashboard dashboard, TileSpec spec) {
    public String id() {
        return spec.id();
    }

    public String title() {
        return spec.title();
    }

    public TileKind kind() {
        return spec.kind();
    }

    public @Nullable String dimension() {
        return spec.dimension();
    }

    public MeasureFunction function() {
        return spec.function();
    }

    public @Nullable String measure() {
        return spec.measure();
    }

    public TileSort sort() {
        return spec.sort();
    }

    public int limit() {
        return spec.limit();
    }

    public int width() {
        return spec.width();
    }
}

package eu.shifthub.hub.dashboard;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one chart draws, as it is stored.
 *
 * @param dimension the column on the axis; null for a single number
 * @param measure the column measured; null to count rows
 * @param limit how many groups at the most
 * @param width in twelfths of the dashboard's
 */
record TileSpec(
        String id,
        String title,
        TileKind kind,
        UUID datasetId,
        @Nullable String dimension,
        MeasureFunction function,
        @Nullable String measure,
        TileSort sort,
        int limit,
        int width) {
    /** What it asks of its dataset, whatever it looks like. */
    TileSpec question() {
        TileKind drawn = kind == TileKind.NUMBER ? TileKind.NUMBER : TileKind.TABLE;
        String grouped = kind == TileKind.NUMBER ? null : dimension;
        return new TileSpec("", "", drawn, datasetId, grouped, function, measure, sort, limit, 0);
    }
}

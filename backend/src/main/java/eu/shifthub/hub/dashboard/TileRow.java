package eu.shifthub.hub.dashboard;

import eu.shifthub.hub.query.Row;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of a tile and its measure.
 *
 * @param suppressed whether it stands for all the groups that are kept from the reader; it has no values then
 */
record TileRow(List<@Nullable Object> values, boolean suppressed) {
    static TileRow shown(Row row) {
        return new TileRow(row.values(), false);
    }

    static TileRow suppressed(int columns) {
        return new TileRow(Collections.nCopies(columns, null), true);
    }
}

package eu.shifthub.hub.dashboard;

import eu.shifthub.hub.query.LabelledColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tile shows.
 *
 * @param truncated whether groups beyond the tile's limit are left out
 * @param problem the key of the problem because of which there is no result
 */
record TileResult(
        List<LabelledColumn> columns,
        List<TileRow> rows,
        boolean truncated,
        @Nullable String problem) {
    static TileResult failed(String problem) {
        return new TileResult(List.of(), List.of(), false, problem);
    }
}

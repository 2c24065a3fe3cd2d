package eu.shifthub.hub.dashboard;

import eu.shifthub.hub.platform.CleanText;
import java.util.List;
import java.util.Map;

/** Checks what a person put on a dashboard. */
final class Tiles {
    private static final int MAX_TILES = 40;
    private static final int MAX_GROUPS = 1_000;
    private static final int MAX_NAME = 120;
    private static final int TWELFTHS = 12;

    private Tiles() {}

    static String checkName(String name) {
        String stripped = CleanText.line(name, "name");
        if (stripped.isEmpty() || stripped.length() > MAX_NAME) {
            throw DashboardProblem.NAME_MISSING.at("name", Map.of("maximum", MAX_NAME));
        }
        return stripped;
    }

    static List<TileSpec> check(List<TileSpec> tiles) {
        if (tiles.size() > MAX_TILES) {
            throw DashboardProblem.TOO_MANY_TILES.at("tiles", Map.of("maximum", MAX_TILES));
        }
        for (int i = 0; i < tiles.size(); i++) {
            check(tiles.get(i), "tiles." + i);
        }
        return tiles;
    }

    private static void check(TileSpec tile, String field) {
        CleanText.line(tile.title(), field);
        boolean measured = tile.function() == MeasureFunction.COUNT || tile.measure() != null;
        boolean grouped = tile.kind() == TileKind.NUMBER || tile.dimension() != null;
        if (tile.title().isBlank() || tile.title().length() > MAX_NAME || !measured || !grouped) {
            throw DashboardProblem.TILE_INCOMPLETE.at(field, Map.of("tile", tile.title()));
        }
        if (tile.limit() < 1 || tile.limit() > MAX_GROUPS || tile.width() < 1 || tile.width() > TWELFTHS) {
            throw DashboardProblem.TILE_RANGE.at(field, Map.of("tile", tile.title(), "maximum", MAX_GROUPS));
        }
    }
}

package eu.shifthub.hub.dashboard;

/** How a tile is drawn. */
enum TileKind {
    BAR,
    LINE,
    PIE,
    NUMBER,
    TABLE
}

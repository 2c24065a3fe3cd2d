package eu.shifthub.hub.dashboard;

/** In which order a tile's groups stand. */
enum TileSort {
    MEASURE,
    DIMENSION
}

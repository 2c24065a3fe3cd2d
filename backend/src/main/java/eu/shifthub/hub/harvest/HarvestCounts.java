package eu.shifthub.hub.harvest;

/**
 * What a run has met.
 *
 * @param seen datasets that could be read, whatever became of them
 * @param gone that the catalog had before, and has no more
 * @param broken records that could not be taken over
 * @param own datasets of this hub itself, which were left out
 */
record HarvestCounts(int pages, int seen, int created, int changed, int unchanged, int gone, int broken, int own) {
    static final HarvestCounts NONE = new HarvestCounts(0, 0, 0, 0, 0, 0, 0, 0);
}

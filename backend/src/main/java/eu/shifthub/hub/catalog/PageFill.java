package eu.shifthub.hub.catalog;

/**
 * Fills one page of the catalog after the other: a page takes so many datasets, and so many bytes unless it has but one.
 */
final class PageFill {
    private final int mostDatasets;
    private final long mostBytes;
    private int datasets;
    private long bytes;

    PageFill(int mostDatasets, long mostBytes) {
        this.mostDatasets = mostDatasets;
        this.mostBytes = mostBytes;
    }

    /** Whether the next dataset is on the same page as the one before; where it is not, it is the first of the next. */
    boolean takes(Revision next) {
        boolean fits = datasets == 0 || (datasets < mostDatasets && bytes + next.bytes() <= mostBytes);
        datasets = fits ? datasets + 1 : 1;
        bytes = fits ? bytes + next.bytes() : next.bytes();
        return fits;
    }
}

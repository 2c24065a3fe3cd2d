package eu.shifthub.hub.dataset;

import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of an imported file; rows read = stored + rejected.
 *
 * @param fileName as its sender called it
 * @param cellsEmptied cells that did not fit and were kept as empty
 * @param rejectsBlob a CSV blob with every reject ({@code line,column,raw,reason}); null where there are none
 */
public record ImportReport(
        String fileName,
        long rowsRead,
        long rowsStored,
        long rowsRejected,
        long cellsEmptied,
        @Nullable String rejectsBlob) {}

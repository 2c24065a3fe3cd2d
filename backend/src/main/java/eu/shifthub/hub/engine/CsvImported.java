package eu.shifthub.hub.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a CSV file. {@code rowsRead = table.rows() + rowsRejected}.
 *
 * @param cellsEmptied cells that did not fit and were kept as empty
 * @param firstRejects the first of them
 * @param rejectsSha256 a CSV blob with all of them ({@code line,column,raw,reason}); null where there are none
 */
public record CsvImported(
        Materialised table,
        long rowsRead,
        long rowsRejected,
        long cellsEmptied,
        List<CsvReject> firstRejects,
        @Nullable String rejectsSha256) {
    public CsvImported {
        firstRejects = List.copyOf(firstRejects);
    }
}

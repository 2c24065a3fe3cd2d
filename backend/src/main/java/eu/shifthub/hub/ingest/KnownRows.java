package eu.shifthub.hub.ingest;

import eu.shifthub.hub.storage.Blob;
import java.util.List;

/**
 * Rows that a source has read, with the columns they have.
 *
 * @param csv in UTF-8 with a header line, a comma between cells, {@code "} around those that need it, and nothing at all
 *     between commas for "no value"
 * @param name what the report calls it
 * @param columns all columns of the CSV, in its order
 */
public record KnownRows(Blob csv, String name, List<KnownColumn> columns) {
    public KnownRows {
        columns = List.copyOf(columns);
    }
}

package eu.shifthub.hub.source.spool;

import eu.shifthub.hub.source.connector.SourceColumn;
import java.nio.file.Path;
import java.util.List;

/** What a connector has brought, ready to be imported. The file lies in a work folder, to be taken over. */
public sealed interface Brought {
    Path file();

    /** What the report calls it. */
    String name();

    /** A file as it is at the source. */
    record OfFile(Path file, String name) implements Brought {}

    /** Several files that make one table, unchanged in an archive. */
    record OfFiles(Path file, String name) implements Brought {}

    /**
     * Rows of known types as CSV in UTF-8 with a header: a comma between cells, quotes around every cell that is not empty
     * of value, nothing at all for no value.
     */
    record OfRows(Path file, String name, List<SourceColumn> columns) implements Brought {
        public OfRows {
            columns = List.copyOf(columns);
        }
    }
}

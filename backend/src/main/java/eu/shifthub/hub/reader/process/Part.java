package eu.shifthub.hub.reader.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table, or one set of documents, of a file, as the manifest names it.
 *
 * @param format how its file is written
 * @param file its name in the folder of the output
 * @param rows that it has; of a file that is not read yet, null
 * @param rejects rows that could not be read; they are in {@code rejectsFile}
 * @param whole whether all of it was read
 */
record Part(
        String name,
        Format format,
        String file,
        List<Column> columns,
        @Nullable Long rows,
        long rejects,
        @Nullable String rejectsFile,
        List<RowsWriter.Reject> firstRejects,
        boolean whole,
        boolean hidden,
        @Nullable Boolean header,
        @Nullable Integer skip,
        List<Note> notes) {
    enum Format {
        /** {@link CsvFile}, without header; after the columns comes one more with the row's number in its file. */
        ROWS,
        /** The same, each row a document. */
        DOCUMENTS,
        /** Any text table, as it came. */
        TEXT,
        /** As it came. */
        PARQUET,
        /** An object of JSON a line. */
        RECORDS
    }

    /**
     * @param type the engine's name of one
     * @param certain whether the format says so; else it is text in which a person may see more
     * @param empty whether it has neither name nor cells
     */
    record Column(String name, String type, boolean certain, boolean empty) {}
}

package eu.shifthub.hub.reader;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One table, or one set of documents, of a file.
 *
 * @param name unique in its file, for example {@code Sheet1} or {@code Patient}
 * @param format how {@code file} is written
 * @param rows that it has, those that could not be read not counted; null where nobody has counted
 * @param rejects rows that could not be read
 * @param rejectsFile a CSV file with them ({@code line,column,raw,reason}); null where there are none
 * @param whole whether all of it was read
 * @param hidden whether its file hides it
 * @param header whether its first row named its columns; null where the question makes no sense
 * @param skip rows before that; null likewise
 */
public record ReadPart(
        String name,
        Format format,
        Path file,
        List<Column> columns,
        @Nullable Long rows,
        long rejects,
        @Nullable Path rejectsFile,
        List<Reject> firstRejects,
        boolean whole,
        boolean hidden,
        @Nullable Boolean header,
        @Nullable Integer skip,
        List<Note> notes) {
    /** How a part lies on the disk. */
    public enum Format {
        /**
         * CSV in UTF-8, without header, with commas, {@code "} around what needs it, nothing at all for "no value"; after
         * the columns comes one more, the row's number in the file it was read from.
         */
        ROWS,
        /** The same, each row a document. */
        DOCUMENTS,
        /** A text table as it came, of any dialect and encoding. */
        TEXT,
        /** As it came. */
        PARQUET,
        /** An object of JSON a line, each a {@link CatalogRecord}. */
        RECORDS
    }

    /**
     * @param type the engine's name of one; it holds for every row that was read
     * @param certain whether the file's format says so; else it is text in which a person may see more
     * @param empty whether it has neither a name nor cells
     */
    public record Column(String name, String type, boolean certain, boolean empty) {}

    /**
     * A row that could not be read.
     *
     * @param line its number in the file
     * @param reason in the words of {@link eu.shifthub.hub.engine.RejectReason}
     */
    public record Reject(long line, String raw, String reason) {}

    /**
     * Something to know before importing.
     *
     * @param code a stable name, for example {@code MERGED}
     */
    public record Note(String code, Map<String, String> parameters) {
        /** Rows above the table were left out. */
        public static Note rowsAbove(int count) {
            return new Note(ReaderNote.ROWS_ABOVE.name(), Map.of("count", Integer.toString(count)));
        }

        /** A column of times is text, because nothing else keeps each of them. */
        public static Note finer(String column) {
            return new Note(ReaderNote.FINER.name(), Map.of("column", column));
        }

        /** A column of times is kept to the microsecond. */
        public static Note microseconds(String column) {
            return new Note(ReaderNote.MICROSECONDS.name(), Map.of("column", column));
        }

        /** Nobody knows whether the file is whole. */
        public static Note unmeasured(String file) {
            return new Note(ReaderNote.UNMEASURED.name(), Map.of("file", file));
        }

        /** In English. */
        public String message() {
            return ReaderNote.valueOf(code).message(parameters);
        }
    }
}

package eu.shifthub.hub.ingest;

import eu.shifthub.hub.reader.ReadPart;

/** One table of a file, ready to be guessed at and converted. */
sealed interface FileTable {
    /** A text table of any dialect and encoding. */
    record Text(FileBytes bytes) implements FileTable {}

    record Parquet(FileBytes bytes) implements FileTable {}

    /** What a reader process has written. */
    record Rows(ReadPart part) implements FileTable {}
}

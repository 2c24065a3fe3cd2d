package eu.shifthub.hub.ingest;

import eu.shifthub.hub.reader.ReadPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table, or one set of documents, that a file holds.
 *
 * @param rows where they are counted already
 * @param rejected rows that cannot be read
 * @param hidden whether its file hides it
 */
record ImportPart(
        String name, Kind kind, @Nullable Long rows, long rejected, boolean hidden, List<ReadPart.Note> notes) {
    enum Kind {
        TABLE,
        DOCUMENTS
    }

    /** A file that is one table. */
    static ImportPart only(String name, @Nullable Long rows) {
        return new ImportPart(name, Kind.TABLE, rows, 0, false, List.of());
    }

    static ImportPart of(ReadPart part) {
        return new ImportPart(
                part.name(),
                part.format() == ReadPart.Format.DOCUMENTS ? Kind.DOCUMENTS : Kind.TABLE,
                part.whole() ? part.rows() : null,
                part.rejects(),
                part.hidden(),
                part.notes());
    }
}

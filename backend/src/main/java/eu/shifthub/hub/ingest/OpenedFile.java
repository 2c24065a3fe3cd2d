package eu.shifthub.hub.ingest;

import eu.shifthub.hub.reader.ReadPart;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file with what is in it, opened at one of its parts.
 *
 * @param chosen the name of the part
 * @param notes about the file as a whole
 */
record OpenedFile(
        FileBytes bytes,
        List<ImportPart> parts,
        String chosen,
        FileTable table,
        List<ReadPart.Note> notes,
        Readings.@Nullable Lease lease)
        implements AutoCloseable {
    /** With more to know about it. */
    OpenedFile noting(List<ReadPart.Note> more) {
        List<ReadPart.Note> all = Stream.concat(notes.stream(), more.stream()).toList();
        return new OpenedFile(bytes, parts, chosen, table, all, lease);
    }

    @Override
    public void close() {
        if (lease != null) {
            lease.close();
        }
    }
}

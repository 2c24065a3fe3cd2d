package eu.shifthub.hub.reader.process;

import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;

/** Cells of a sheet that have something in common. */
final class Seen {
    private long count;
    private @Nullable String first;

    void add(Cell cell) {
        count++;
        first = first == null ? cell.getAddress().toString() : first;
    }

    long count() {
        return count;
    }

    /** Says so, where there are any. */
    void note(String code, List<Note> notes) {
        if (first != null) {
            notes.add(Note.of(code, "count", count, "first", first));
        }
    }
}

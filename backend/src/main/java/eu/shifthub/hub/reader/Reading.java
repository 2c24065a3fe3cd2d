package eu.shifthub.hub.reader;

import eu.shifthub.hub.engine.ProgramRun;
import java.util.List;

/** A file that was read into parts. They lie on the disk until it is closed. */
public final class Reading implements AutoCloseable {
    private final List<ReadPart> parts;
    private final List<ReadPart.Note> notes;
    private final ProgramRun run;

    Reading(List<ReadPart> parts, List<ReadPart.Note> notes, ProgramRun run) {
        this.parts = List.copyOf(parts);
        this.notes = List.copyOf(notes);
        this.run = run;
    }

    public List<ReadPart> parts() {
        return parts;
    }

    /** About the file as a whole. */
    public List<ReadPart.Note> notes() {
        return notes;
    }

    @Override
    public void close() {
        run.close();
    }
}

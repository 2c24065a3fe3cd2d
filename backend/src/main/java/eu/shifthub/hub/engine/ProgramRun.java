package eu.shifthub.hub.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A {@link Program} that has ended. Closing it deletes what it wrote.
 *
 * @param exitCode of its Java; 3 where it ran out of memory
 * @param output the folder that it wrote into
 * @param errors the beginning of what it said on its standard error
 */
public record ProgramRun(End end, int exitCode, Path output, String errors, Path folder) implements AutoCloseable {
    /** How it came to its end. */
    public enum End {
        BY_ITSELF,
        /** Killed at its deadline. */
        DEADLINE,
        /** Killed because it wrote more than it may. */
        TOO_MUCH_OUTPUT,
        CANCELLED
    }

    @Override
    public void close() {
        try {
            new WorkerFolder(folder).delete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

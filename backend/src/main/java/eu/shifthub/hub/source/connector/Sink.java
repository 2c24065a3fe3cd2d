package eu.shifthub.hub.source.connector;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a connector brings, file by file. It counts the bytes against the limit, and every call stops with a problem
 * once the run was cancelled. Files of the same columns make one table.
 */
public interface Sink {
    /**
     * Streams one file to its end; the caller closes it.
     *
     * @param name with its ending, for people and for guessing the format; without folders
     * @param mediaType what the source says it is; a hint only
     */
    void file(String name, @Nullable String mediaType, InputStream bytes) throws IOException;

    /** Takes rows of declared types, so that nothing about them needs to be guessed; the caller closes the writer. */
    RowWriter rows(String name, List<SourceColumn> columns) throws IOException;

    /** To be called where a connector works long without giving the sink anything. */
    void throwIfCancelled();

    /** Runs the action, for example closing a connection that waits, when the run is cancelled; at once if it was. */
    void onCancel(Runnable action);
}

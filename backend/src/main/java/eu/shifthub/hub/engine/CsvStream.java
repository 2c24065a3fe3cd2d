package eu.shifthub.hub.engine;

import java.io.IOException;
import java.io.OutputStream;

/**
 * An answer as CSV (RFC 4180, UTF-8, a header), as it comes; never the whole of it in memory. A cell without value is
 * empty, an empty text is {@code ""}. To be closed: closing early stops the question.
 */
public interface CsvStream extends AutoCloseable {
    /**
     * Waits for the next part and writes it; what fails at once fails before the first.
     *
     * @return whether there was one
     * @throws eu.shifthub.hub.platform.ProblemException an {@link EngineProblem}: the question failed on its way
     */
    boolean writeNext(OutputStream out) throws IOException;

    /** The rows that may have left: those of all parts, the one at hand included. */
    long rows();

    @Override
    void close();
}

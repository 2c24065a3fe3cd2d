package eu.shifthub.hub.serving;

import java.io.IOException;
import java.io.OutputStream;

/** Rows that wait to be written into a file. To be closed. */
interface RowFile extends AutoCloseable {
    /** Writes all rows, one after the other as they come; does not close the output. */
    void writeTo(OutputStream out) throws IOException;

    @Override
    void close();
}

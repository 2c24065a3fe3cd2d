package eu.shifthub.hub.query;

import eu.shifthub.hub.engine.CsvStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** An answer as CSV on its way out, recorded at both ends. To be closed: closing early stops the question. */
public final class CsvAnswer implements AutoCloseable {
    private final CsvStream csv;
    private final ReadLog log;
    private final List<DataRead> reads;
    private boolean complete;
    private boolean closed;

    CsvAnswer(CsvStream csv, ReadLog log, List<DataRead> reads) {
        this.csv = csv;
        this.log = log;
        this.reads = reads;
    }

    /** Writes all of it; does not close the output. */
    public void writeTo(OutputStream out) throws IOException {
        while (csv.writeNext(out)) {
            out.flush();
        }
        complete = true;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            csv.close();
        } finally {
            log.ended(reads, csv.rows(), complete);
        }
    }
}

package eu.shifthub.hub.query;

import eu.shifthub.hub.engine.ResultColumn;
import eu.shifthub.hub.engine.ResultStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows on their way out, recorded at both ends. To be closed: closing early stops the question. */
public final class RowStream implements AutoCloseable {
    private final ResultStream rows;
    private final ReadLog log;
    private final List<DataRead> reads;
    private long count;
    private boolean complete;
    private boolean closed;

    RowStream(ResultStream rows, ReadLog log, List<DataRead> reads) {
        this.rows = rows;
        this.log = log;
        this.reads = reads;
    }

    public List<ResultColumn> columns() {
        return rows.columns();
    }

    /** Moves to the next row; false where there is none. */
    public boolean next() {
        if (rows.next()) {
            count++;
            return true;
        }
        complete = true;
        return false;
    }

    /** A cell of the row moved to; columns count from 0. */
    public @Nullable Object value(int column) {
        return rows.value(column);
    }

    /** Whether limits left rows out; known once {@link #next()} has said no. */
    public boolean truncated() {
        return rows.truncated();
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            rows.close();
        } finally {
            log.ended(reads, count, complete);
        }
    }
}

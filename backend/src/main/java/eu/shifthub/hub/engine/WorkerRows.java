package eu.shifthub.hub.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a question, straight from its worker; closing gives the worker back. */
final class WorkerRows implements ResultStream {
    private final Lease lease;
    private final List<ResultColumn> columns;
    private final ArrowRows cells;
    private final long limit;
    private long handedOut;
    private boolean truncated;

    WorkerRows(Lease lease, List<ResultColumn> columns, long limit) {
        this.lease = lease;
        this.columns = List.copyOf(columns);
        this.cells = new ArrowRows(this.columns, lease::nextOfAnswer);
        this.limit = limit;
    }

    @Override
    public List<ResultColumn> columns() {
        return columns;
    }

    @Override
    public boolean next() {
        if (truncated || !cells.next()) {
            return false;
        }
        truncated = handedOut == limit;
        handedOut++;
        return !truncated;
    }

    @Override
    public @Nullable Object value(int column) {
        return cells.value(column);
    }

    @Override
    public boolean truncated() {
        return truncated;
    }

    @Override
    public void close() {
        lease.close();
    }
}

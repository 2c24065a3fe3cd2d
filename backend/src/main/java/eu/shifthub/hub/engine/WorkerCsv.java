package eu.shifthub.hub.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** The CSV of a question, straight from its worker; closing gives the worker back. */
final class WorkerCsv implements CsvStream {
    private final Lease lease;
    private long rows;

    WorkerCsv(Lease lease) {
        this.lease = lease;
    }

    @Override
    public boolean writeNext(OutputStream out) throws IOException {
        byte[] part = lease.nextOfCsv();
        if (part == null) {
            return false;
        }
        rows += ByteBuffer.wrap(part).getInt(); // Before: a part that breaks off may have arrived.
        out.write(part, Integer.BYTES, part.length - Integer.BYTES);
        return true;
    }

    @Override
    public long rows() {
        return rows;
    }

    @Override
    public void close() {
        lease.close();
    }
}

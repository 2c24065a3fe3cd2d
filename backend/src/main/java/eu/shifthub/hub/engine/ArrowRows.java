package eu.shifthub.hub.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.RecordBatch;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of an Arrow IPC stream, one batch in memory at a time. On the heap and by the format's own definition:
 * the hub needs none of Arrow's native memory, nor the switches its Java would need for it.
 */
final class ArrowRows {
    private static final int CONTINUATION = -1;
    private static final int LARGEST = 512 << 20;
    /** Room is made at once for as much; for more only as it comes. */
    private static final int USUAL = 16 << 20;

    private final List<ResultColumn> columns;
    private final InputStream in;
    private List<ArrowColumn> batch = List.of();
    private int rows;
    private int row = -1;

    ArrowRows(List<ResultColumn> columns, Supplier<byte @Nullable []> chunks) {
        this.columns = columns;
        this.in = new ChunkStream(chunks);
    }

    /** Moves to the next row, if there is one. */
    boolean next() {
        row++;
        while (row >= rows) {
            if (!nextBatch()) {
                return false;
            }
            row = 0;
        }
        return true;
    }

    @Nullable
    Object value(int column) {
        return batch.get(column).value(row);
    }

    private boolean nextBatch() {
        try {
            for (Message message = message(); message != null; message = message()) {
                ByteBuffer body = bytes(Math.toIntExact(message.bodyLength()));
                if (message.headerType() == MessageHeader.RecordBatch) {
                    load((RecordBatch) message.header(new RecordBatch()), body);
                    return true;
                }
            }
            drain();
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next message's metadata; null at the end of the stream. */
    private @Nullable Message message() throws IOException {
        byte[] prefix = in.readNBytes(4);
        if (prefix.length < 4 || littleEndian(prefix).getInt() != CONTINUATION) {
            return null;
        }
        int length = bytes(4).getInt();
        return length == 0 ? null : Message.getRootAsMessage(bytes(length));
    }

    private ByteBuffer bytes(int length) throws IOException {
        if (length < 0 || length > LARGEST) {
            throw new IOException("An Arrow message of " + length + " bytes");
        }
        byte[] bytes = length <= USUAL ? new byte[length] : in.readNBytes(length);
        if (length <= USUAL ? in.readNBytes(bytes, 0, length) < length : bytes.length < length) {
            throw new IOException("The Arrow stream ended within a message");
        }
        return littleEndian(bytes);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void load(RecordBatch header, ByteBuffer body) {
        int buffer = 0;
        List<ArrowColumn> loaded = new ArrayList<>(columns.size());
        for (ResultColumn column : columns) {
            ArrowColumn cells = ArrowColumn.of(column.type(), header, buffer, body);
            buffer += cells.buffers();
            loaded.add(cells);
        }
        batch = loaded;
        rows = Math.toIntExact(header.length());
    }

    /** Past the end of the Arrow stream the worker still says whether all went well. */
    private void drain() throws IOException {
        in.transferTo(java.io.OutputStream.nullOutputStream());
        rows = 0;
        batch = List.of();
    }

    /** Chunks, one after the other. */
    private static final class ChunkStream extends InputStream {
        private final Supplier<byte @Nullable []> chunks;
        private byte[] chunk = new byte[0];
        private int position;
        private boolean ended;

        ChunkStream(Supplier<byte @Nullable []> chunks) {
            this.chunks = chunks;
        }

        @Override
        public int read() {
            return fill() ? chunk[position++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int part = Math.min(length, chunk.length - position);
            System.arraycopy(chunk, position, target, offset, part);
            position += part;
            return part;
        }

        private boolean fill() {
            while (!ended && position == chunk.length) {
                byte[] next = chunks.get();
                ended = next == null;
                chunk = next == null ? new byte[0] : next;
                position = 0;
            }
            return !ended;
        }
    }
}

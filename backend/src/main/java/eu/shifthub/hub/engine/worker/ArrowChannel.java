package eu.shifthub.hub.engine.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Cuts an Arrow IPC stream into frames. */
final class ArrowChannel implements WritableByteChannel {
    private static final int CHUNK = 1 << 18;

    private final OutputStream out;
    private final byte[] chunk = new byte[CHUNK];
    private int filled;

    ArrowChannel(OutputStream out) {
        this.out = out;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        int written = bytes.remaining();
        while (bytes.hasRemaining()) {
            int part = Math.min(bytes.remaining(), CHUNK - filled);
            bytes.get(chunk, filled, part);
            filled += part;
            if (filled == CHUNK) {
                flush();
            }
        }
        return written;
    }

    void flush() throws IOException {
        if (filled > 0) {
            new Frame(FrameType.ARROW, java.util.Arrays.copyOf(chunk, filled)).write(out);
            filled = 0;
        }
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        // The frames' own stream stays open.
    }
}

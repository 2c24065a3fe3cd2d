package eu.shifthub.hub.engine.worker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.Arrays;

/** Cuts an Arrow IPC stream into frames. */
final class ArrowChannel implements WritableByteChannel {
    private static final int CHUNK = 1 << 18;

    private final Answers answers;
    private final byte[] chunk = new byte[CHUNK];
    private int filled;

    ArrowChannel(Answers answers) {
        this.answers = answers;
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
            answers.send(new Frame(FrameType.ARROW, Arrays.copyOf(chunk, filled)));
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

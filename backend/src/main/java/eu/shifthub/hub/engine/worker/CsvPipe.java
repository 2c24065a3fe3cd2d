package eu.shifthub.hub.engine.worker;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Hands on what the engine writes into a named pipe, until all its writers have closed it: frames that tell how many rows
 * end in them. The header goes with the first rows, or alone where they take their time: what fails at once has then
 * handed out nothing.
 */
final class CsvPipe implements Callable<Void> {
    private static final int CHUNK = 1 << 18;
    private static final int STEPS = 3;
    private static final int STEP_MILLIS = 5;

    private final String path;
    private final byte[] header;
    private final Answers answers;
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean begun;
    private boolean quoted;

    CsvPipe(String path, String header, Answers answers) {
        this.path = path;
        this.header = header.getBytes(StandardCharsets.UTF_8);
        this.answers = answers;
    }

    /** The engine is done, or has failed; to be said before its writer is closed. */
    void end() {
        ended.countDown();
    }

    @Override
    public Void call() throws IOException, InterruptedException {
        try (FileInputStream in = new FileInputStream(path)) {
            if (isSlow(in)) {
                begin();
            }
            byte[] chunk = new byte[CHUNK];
            for (int length = fill(in, chunk); length >= 0; length = fill(in, chunk)) {
                begin();
                send(chunk, length);
            }
        }
        return null;
    }

    /** Sends the header, where it has not been sent. */
    void begin() throws IOException {
        if (!begun) {
            begun = true;
            send(header, header.length, 0);
        }
    }

    private boolean isSlow(FileInputStream in) throws IOException, InterruptedException {
        for (int step = 0; step < STEPS; step++) {
            if (in.available() > 0 || ended.await(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    /** Waits for some bytes, not for all that would fit; less than 0 at the end. */
    private static int fill(FileInputStream in, byte[] chunk) throws IOException {
        int length = in.read(chunk);
        while (length > 0 && length < CHUNK && in.available() > 0) {
            length += in.read(chunk, length, CHUNK - length);
        }
        return length;
    }

    private void send(byte[] chunk, int length) throws IOException {
        send(chunk, length, rows(chunk, length));
    }

    private void send(byte[] bytes, int length, int rows) throws IOException {
        ByteBuffer part = ByteBuffer.allocate(Integer.BYTES + length);
        part.putInt(rows).put(bytes, 0, length);
        answers.send(new Frame(FrameType.LINES, part.array()));
    }

    /** A line end within quotes is part of a cell. */
    private int rows(byte[] chunk, int length) {
        int rows = 0;
        boolean within = quoted;
        for (int i = 0; i < length; i++) {
            byte b = chunk[i];
            if (b == '"') {
                within = !within;
            } else if (b == '\n' && !within) {
                rows++;
            }
        }
        quoted = within;
        return rows;
    }
}

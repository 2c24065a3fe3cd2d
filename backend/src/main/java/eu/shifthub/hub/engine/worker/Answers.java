package eu.shifthub.hub.engine.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Where a worker's answers go, frame after frame. */
@FunctionalInterface
interface Answers {
    /** Of Arrow frames a few megabytes, so that the engine goes on while the hub writes the rows before. */
    int AHEAD = 16;

    void send(Frame frame) throws IOException;

    /** Writes them on a thread of its own, in their order; whoever sends waits once some are ahead. */
    static Answers to(OutputStream out) {
        BlockingQueue<Frame> ahead = new ArrayBlockingQueue<>(AHEAD);
        Thread.ofPlatform().daemon().name("answers").start(() -> writeAll(ahead, out));
        return frame -> {
            try {
                ahead.put(frame);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while the hub reads", e);
            }
        };
    }

    private static void writeAll(BlockingQueue<Frame> frames, OutputStream out) {
        try {
            while (true) {
                frames.take().write(out);
            }
        } catch (IOException | InterruptedException e) {
            // The hub does not read any more: nobody waits for what is still to come.
            Runtime.getRuntime().halt(0);
        }
    }
}

package eu.shifthub.hub.engine.worker;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The worker process: answers the frames on its standard input on its standard output, one at a time. It ends when its
 * input ends, so it never outlives the hub.
 */
public final class WorkerMain {
    private static final long STACK = 16L << 20;

    private WorkerMain() {}

    public static void main(String[] arguments) throws Exception {
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
        System.setOut(System.err); // Standard output belongs to the frames.
        BlockingQueue<Frame> requests = new LinkedBlockingQueue<>();
        Thread reader =
                new Thread(() -> readUntilHubIsGone(new FileInputStream(FileDescriptor.in), requests), "reader");
        reader.setDaemon(true);
        reader.start();
        // The planner recurses on the calling thread: deep queries need a deep stack.
        new Thread(null, () -> answer(requests, Answers.to(out)), "engine", STACK).start();
    }

    private static void readUntilHubIsGone(InputStream in, BlockingQueue<Frame> requests) {
        try {
            while (true) {
                requests.add(Frame.read(in));
            }
        } catch (IOException e) {
            // At once, whatever the engine is doing: nobody waits for the answer any more.
            Runtime.getRuntime().halt(0);
        }
    }

    private static void answer(BlockingQueue<Frame> requests, Answers answers) {
        try (EngineSession session = new EngineSession(answers)) {
            session.warmUp();
            answers.send(Frame.of(FrameType.READY));
            while (true) {
                session.answer(requests.take());
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            e.printStackTrace(System.err);
            Runtime.getRuntime().halt(1);
        }
    }
}

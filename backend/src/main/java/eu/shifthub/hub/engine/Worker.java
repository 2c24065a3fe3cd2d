package eu.shifthub.hub.engine;

import eu.shifthub.hub.engine.worker.Frame;
import eu.shifthub.hub.engine.worker.FrameType;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** One worker process and the two pipes to it. Not for several threads at once, {@link #kill} apart. */
final class Worker {
    static final Map<String, String> ENVIRONMENT =
            Map.of("LANG", "C.UTF-8", "MALLOC_ARENA_MAX", "2", "PATH", "/usr/local/bin:/usr/bin:/bin");

    private final Process process;
    private final WorkerFolder folder;
    private final InputStream in;
    private final OutputStream out;
    private int uses;

    private Worker(Process process, WorkerFolder folder) {
        this.process = process;
        this.folder = folder;
        this.in = new BufferedInputStream(process.getInputStream(), 1 << 16);
        this.out = new BufferedOutputStream(process.getOutputStream());
    }

    /**
     * Starts one and does not wait until it is warm.
     *
     * <p>To be called on a thread that lives as long as the worker may: {@code bwrap --die-with-parent} takes the thread
     * for the parent.
     */
    static Worker start(List<String> command, WorkerFolder folder) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.spill().toFile())
                .redirectError(folder.errors().toFile());
        builder.environment().clear();
        builder.environment().putAll(ENVIRONMENT);
        try {
            return new Worker(builder.start(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException("A worker process cannot be started", e);
        }
    }

    void awaitReady() throws IOException {
        Frame first = Frame.read(in);
        if (first.type() != FrameType.READY) {
            throw new IOException("A worker began with " + first);
        }
    }

    WorkerFolder folder() {
        return folder;
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int uses() {
        return uses;
    }

    void used() {
        uses++;
    }

    void send(Frame frame) throws IOException {
        frame.write(out);
    }

    Frame receive() throws IOException {
        return Frame.read(in);
    }

    void kill() {
        process.destroyForcibly();
    }

    int awaitEnd() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}

package eu.shifthub.hub.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A hub as {@code ./hub start} runs it, in a process of its own; {@code bench.launcher} names another launcher. */
final class RunningHub implements AutoCloseable {
    private static final String READY = "Ready: http://localhost:";

    private final Process process;
    private final int port;
    private final Duration startedIn;

    private RunningHub(Process process, int port, Duration startedIn) {
        this.process = process;
        this.port = port;
        this.startedIn = startedIn;
    }

    static RunningHub start(Path data) throws IOException {
        return start(data, 0);
    }

    /** @param port 0 for any */
    static RunningHub start(Path data, int port) throws IOException {
        String launcher = System.getProperty("bench.launcher", "../hub");
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(
                        launcher, "start", "--port", Integer.toString(port), "--data", data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(READY)) {
                Duration startedIn = Duration.ofNanos(System.nanoTime() - begun);
                Thread.ofPlatform().daemon().name("hub-output").start(() -> drain(said));
                return new RunningHub(process, Integer.parseInt(line.substring(READY.length())), startedIn);
            }
        }
        throw new IOException("The hub did not start; its log is in " + data.resolve("logs"));
    }

    /** So that the hub never waits for somebody to read what it says. */
    private static void drain(Reader said) {
        try {
            said.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            return; // The hub has ended.
        }
    }

    int port() {
        return port;
    }

    Duration startedIn() {
        return startedIn;
    }

    /** The launcher becomes the hub's JVM. */
    ProcessHandle process() {
        return process.toHandle();
    }

    /** From here on, {@link #peakMebibytes()} counts anew. */
    void forgetPeak() throws IOException {
        Files.writeString(Path.of("/proc/" + process.pid() + "/clear_refs"), "5");
    }

    /** The most memory that the hub's JVM had resident. */
    double peakMebibytes() throws IOException {
        return Memory.status(process.pid(), "VmHWM");
    }

    /** Memory of its JVM's own now, without the files that it has mapped. */
    double ownMebibytes() throws IOException {
        return Memory.status(process.pid(), "RssAnon");
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the hub stopped", e);
        }
    }
}

package eu.shifthub.hub;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A hub in a process of its own, to be killed. */
public final class ChildHub implements AutoCloseable {
    private static final String READY = "Ready: http://localhost:";

    private final Process process;
    private final BufferedReader said;
    private int port;

    private ChildHub(Process process) {
        this.process = process;
        this.said = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Returns when it is ready. */
    public static ChildHub start(Path data, String... options) throws IOException {
        ChildHub hub = new ChildHub(launch(data, options));
        for (String line = hub.said.readLine(); line != null; line = hub.said.readLine()) {
            hub.tell(line);
            if (line.startsWith(READY)) {
                hub.port = Integer.parseInt(line.substring(READY.length()));
                hub.drain();
                return hub;
            }
        }
        throw new IOException("The hub did not start");
    }

    /** Returns at once. */
    public static ChildHub begin(Path data, String... options) throws IOException {
        ChildHub hub = new ChildHub(launch(data, options));
        hub.drain();
        return hub;
    }

    private static Process launch(Path data, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                // It lives for less than a minute, most of which is its start.
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                HubApplication.class.getName(),
                "--server.port=0",
                "--logging.threshold.console=warn",
                "--hub.data-dir=" + data));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().remove("SPRING_DATASOURCE_URL");
        return builder.redirectErrorStream(true).start();
    }

    /** Its warnings are the only trace of what went wrong in it. */
    private void tell(String line) {
        System.out.println("hub " + process.pid() + ": " + line);
    }

    private void drain() {
        Thread.ofPlatform().daemon().name("hub-output").start(() -> {
            try {
                said.lines().forEach(this::tell);
            } catch (UncheckedIOException e) {
                return; // It has ended.
            }
        });
    }

    public int port() {
        return port;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As by {@code kill -9} or a power cut. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}

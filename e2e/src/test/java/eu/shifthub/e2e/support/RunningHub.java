package eu.shifthub.e2e.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The packaged hub as a process on a free port, with an empty data folder that goes with it. */
public final class RunningHub implements AutoCloseable {
    private static final long START_SECONDS = 180;

    private final Process process;
    private final Path folder;
    private final List<String> output;
    private final String address;

    private RunningHub(Process process, Path folder, List<String> output, String address) {
        this.process = process;
        this.folder = folder;
        this.output = output;
        this.address = address;
    }

    /** Another hub beside the run's own, for journeys that need one of a kind; close it. */
    public static RunningHub start(String... options) {
        try {
            Path folder = Files.createTempDirectory("hub-journey");
            Process process = launch(folder, options);
            List<String> output = new CopyOnWriteArrayList<>();
            CompletableFuture<String> ready = new CompletableFuture<>();
            Thread.ofPlatform().daemon().name("hub-output").start(() -> read(process, output, ready));
            return new RunningHub(process, folder, output, await(ready, process, output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For example {@code http://localhost:40123}. */
    public String address() {
        return address;
    }

    /** What it has printed so far, line by line. */
    public List<String> output() {
        return List.copyOf(output);
    }

    /** The one-time link for the first manager, as it printed it at its start. */
    public String setupLink() {
        return output.stream()
                .filter(line -> line.startsWith("Setup: "))
                .map(line -> line.substring("Setup: ".length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The hub printed no setup link: " + output));
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The hub did not stop within 30 seconds.");
        }
        delete(folder);
    }

    static Path target() {
        return Path.of(System.getProperty("hub.target"));
    }

    private static Process launch(Path folder, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                PackagedHub.jar().toString(),
                "--server.port=0",
                "--hub.data-dir=" + folder.resolve("data"),
                "--logging.threshold.console=warn",
                "--logging.file.name=" + target().resolve(folder.getFileName() + ".log")));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static void read(Process process, List<String> output, CompletableFuture<String> ready) {
        try (BufferedReader lines = process.inputReader()) {
            String line;
            while ((line = lines.readLine()) != null) {
                output.add(line);
                if (line.startsWith("Ready: ")) {
                    ready.complete(line.substring("Ready: ".length()));
                }
            }
            ready.completeExceptionally(new AssertionError("The hub ended: " + String.join("\n", output)));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    private static String await(CompletableFuture<String> ready, Process process, List<String> output) {
        try {
            return ready.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | InterruptedException e) {
            process.destroyForcibly();
            throw new AssertionError("The hub was not ready in time: " + String.join("\n", output), e);
        } catch (ExecutionException e) {
            throw new AssertionError("The hub did not start.", e.getCause());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var entries = Files.walk(folder)) {
            for (Path entry :
                    entries.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}

package eu.shifthub.hub.engine;

import eu.shifthub.hub.storage.Blobs;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Runs {@link Program}s, each in a process of its own that is kept apart as the engine's workers are. */
@Component
public class Programs {
    private static final long WATCHED_EVERY_MILLIS = 200;

    private final Blobs blobs;
    private final WorkerPool pool;
    private final Semaphore permits;
    /** Its thread lives as long as the processes may: {@code bwrap --die-with-parent} takes the thread for the parent. */
    private final ExecutorService launcher = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("program-launcher").factory());

    private final Set<Process> running = ConcurrentHashMap.newKeySet();

    Programs(Blobs blobs, WorkerPool pool) {
        this.blobs = blobs;
        this.pool = pool;
        this.permits = new Semaphore(pool.properties().workers(), true);
    }

    /** Where a program finds its file and where it may write. */
    public record Place(Path input, Path output) {}

    /**
     * Runs a program on one file, to its end; waits for its turn before.
     *
     * @param arguments of the program, which sees the file and the folder for its output at other paths than the hub
     */
    public ProgramRun run(
            Program program, Path file, Function<Place, List<String>> arguments, Cancellation cancellation) {
        await();
        WorkerFolder folder = WorkerFolder.create(
                blobs.workFolder("programs").resolve(UUID.randomUUID().toString()));
        boolean ended = false;
        try {
            Sandbox sandbox = pool.sandbox();
            Place place =
                    new Place(sandbox.inside(folder, folder.show(file, "file")), sandbox.inside(folder, folder.out()));
            List<String> command = sandbox.command(folder, program, arguments.apply(place));
            Process process = CompletableFuture.supplyAsync(() -> start(command, folder), launcher)
                    .join();
            ProgramRun run = watched(process, program, folder, cancellation);
            ended = true;
            return run;
        } finally {
            permits.release();
            if (!ended) {
                new ProgramRun(ProgramRun.End.CANCELLED, -1, folder.out(), "", folder.root()).close();
            }
        }
    }

    private void await() {
        try {
            if (!permits.tryAcquire(pool.properties().importDeadline().toMillis(), TimeUnit.MILLISECONDS)) {
                throw EngineProblem.BUSY.because(
                        Map.of("workers", pool.properties().workers()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EngineProblem.CANCELLED.because();
        }
    }

    private Process start(List<String> command, WorkerFolder folder) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.spill().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.errors().toFile());
        builder.environment().clear();
        builder.environment().putAll(Worker.ENVIRONMENT);
        try {
            Process process = builder.start();
            running.add(process);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("A reader process cannot be started", e);
        }
    }

    private ProgramRun watched(Process process, Program program, WorkerFolder folder, Cancellation cancellation) {
        ProgramRun.End end = ProgramRun.End.BY_ITSELF;
        long started = System.nanoTime();
        try {
            while (!process.waitFor(WATCHED_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                end = endOf(program, folder, cancellation, System.nanoTime() - started);
                if (end != ProgramRun.End.BY_ITSELF) {
                    break;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end = ProgramRun.End.CANCELLED;
        } finally {
            process.destroyForcibly();
            running.remove(process);
        }
        int exitCode = process.onExit().join().exitValue();
        return new ProgramRun(end, exitCode, folder.out(), folder.firstErrors(), folder.root());
    }

    private static ProgramRun.End endOf(Program program, WorkerFolder folder, Cancellation cancellation, long nanos) {
        if (cancellation.isCancelled()) {
            return ProgramRun.End.CANCELLED;
        }
        if (nanos > program.deadline().toNanos()) {
            return ProgramRun.End.DEADLINE;
        }
        return written(folder) > program.output().toBytes() ? ProgramRun.End.TOO_MUCH_OUTPUT : ProgramRun.End.BY_ITSELF;
    }

    private static long written(WorkerFolder folder) {
        return Stream.of(folder.out(), folder.spill()).mapToLong(Programs::size).sum();
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(Programs::sizeOfFile).sum();
        } catch (IOException | UncheckedIOException e) {
            return 0; // A file has gone while it was looked at; the next look counts.
        }
    }

    private static long sizeOfFile(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    void close() {
        running.forEach(Process::destroyForcibly);
        launcher.shutdown();
    }
}

package eu.shifthub.hub.engine;

import eu.shifthub.hub.storage.Blobs;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The worker processes: some warm and waiting, the others at work, never more than configured. */
@Component
class WorkerPool {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);

    private final EngineProperties properties;
    private final Blobs blobs;
    private final Sandbox sandbox;
    private final Semaphore permits;
    private final CompletableFuture<WorkerRuntime> runtime;
    private final ExecutorService launcher = Executors.newSingleThreadExecutor(daemon("engine-launcher"));
    private final ScheduledExecutorService deadlines =
            Executors.newSingleThreadScheduledExecutor(daemon("engine-deadlines"));
    private final Deque<Waiting> warm = new ArrayDeque<>();
    private final Set<Worker> all = new HashSet<>();
    private int warming;
    private boolean closed;

    /** A worker without a question. */
    private record Waiting(Worker worker, long sinceNanos) {
        static Waiting from(Worker worker) {
            return new Waiting(worker, System.nanoTime());
        }
    }

    WorkerPool(EngineProperties properties, Blobs blobs) {
        this.properties = properties;
        this.blobs = blobs;
        this.sandbox = Sandbox.find(properties.sandbox());
        this.permits = new Semaphore(properties.workers(), true);
        this.runtime = CompletableFuture.supplyAsync(
                () -> WorkerRuntime.prepare(blobs.workFolder("engine-runtime")), launcher);
    }

    @PostConstruct
    void open() {
        long idle = properties.idleWorker().toMillis();
        deadlines.scheduleWithFixedDelay(() -> endIdle(properties.idleWorker()), idle, idle, TimeUnit.MILLISECONDS);
        warmUp();
    }

    private void warmUp() {
        synchronized (this) {
            while (!closed && warm.size() + warming < properties.warmWorkers() && all.size() < properties.workers()) {
                warming++;
                launcher.execute(this::warmOne);
            }
        }
    }

    private void warmOne() {
        try {
            Worker worker = launch();
            synchronized (this) {
                warm.addLast(Waiting.from(worker));
            }
        } catch (WorkerLostException | CompletionException | UncheckedIOException e) {
            LOG.error("A worker did not start", e); // The next question tries again and is told.
        } finally {
            synchronized (this) {
                warming--;
            }
        }
    }

    /** Waits for a worker; to be closed, which gives it back. */
    Lease lease(Cancellation cancellation) {
        try {
            if (!permits.tryAcquire(properties.waitForWorker().toMillis(), TimeUnit.MILLISECONDS)) {
                throw EngineProblem.BUSY.because(Map.of("workers", properties.workers()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw EngineProblem.CANCELLED.because();
        }
        boolean leased = false;
        try {
            Worker worker = warmWorker();
            if (worker == null) {
                worker = CompletableFuture.supplyAsync(this::launch, launcher).join();
            }
            worker.used();
            leased = true;
            return new Lease(this, worker, cancellation);
        } finally {
            if (!leased) {
                permits.release();
            }
        }
    }

    private synchronized @Nullable Worker warmWorker() {
        for (Waiting next = warm.pollFirst(); next != null; next = warm.pollFirst()) {
            if (next.worker().isAlive()) {
                return next.worker();
            }
            forget(next.worker());
        }
        return null;
    }

    private Worker launch() {
        WorkerFolder folder = WorkerFolder.create(
                blobs.workFolder("engine").resolve(UUID.randomUUID().toString()));
        folder.makePipe();
        Worker worker = Worker.start(sandbox.command(folder, runtime.join(), properties), folder);
        synchronized (this) {
            all.add(worker);
        }
        try {
            worker.awaitReady();
            return worker;
        } catch (IOException e) {
            worker.kill();
            WorkerLostException lost = new WorkerLostException(
                    "A worker ended with " + worker.awaitEnd() + " before it was warm: " + folder.firstErrors(), e);
            forget(worker);
            throw lost;
        }
    }

    /** Takes a worker back: a sound one waits for the next question, any other ends. */
    void giveBack(Worker worker, boolean sound) {
        boolean kept = false;
        if (sound && worker.isAlive() && worker.uses() < properties.usesPerWorker()) {
            synchronized (this) {
                if (!closed) {
                    warm.addFirst(Waiting.from(worker));
                    kept = true;
                }
            }
        }
        if (!kept) {
            end(worker);
        }
        permits.release();
        warmUp();
    }

    /** Ends the workers beyond the warm ones that nobody has needed for so long: two questions at once often come again. */
    void endIdle(Duration atLeast) {
        List<Worker> idle = new ArrayList<>();
        synchronized (this) {
            long now = System.nanoTime();
            while (warm.size() > Math.max(1, properties.warmWorkers())
                    && now - warm.getLast().sinceNanos() >= atLeast.toNanos()) {
                idle.add(warm.removeLast().worker());
            }
        }
        idle.forEach(this::end);
    }

    private void end(Worker worker) {
        worker.kill();
        worker.awaitEnd();
        forget(worker);
    }

    private void forget(Worker worker) {
        synchronized (this) {
            all.remove(worker);
        }
        try {
            worker.folder().delete();
        } catch (IOException e) {
            LOG.warn("A worker's folder stays until the next start", e);
        }
    }

    ScheduledExecutorService deadlines() {
        return deadlines;
    }

    /** Refuses where what workers write would take the configured reserve of the disk. */
    void requireSpace() {
        blobs.requireSpace(0);
    }

    Sandbox sandbox() {
        return sandbox;
    }

    EngineProperties properties() {
        return properties;
    }

    synchronized int warmCount() {
        return (int) warm.stream().filter(waiting -> waiting.worker().isAlive()).count();
    }

    int freeCount() {
        return permits.availablePermits();
    }

    @PreDestroy
    void close() {
        Set<Worker> running;
        synchronized (this) {
            closed = true;
            warm.clear();
            running = Set.copyOf(all);
        }
        running.forEach(Worker::kill);
        running.forEach(Worker::awaitEnd);
        running.forEach(this::forget);
        deadlines.shutdownNow();
        launcher.shutdown();
    }

    private static ThreadFactory daemon(String name) {
        return Thread.ofPlatform().daemon().name(name).factory();
    }
}

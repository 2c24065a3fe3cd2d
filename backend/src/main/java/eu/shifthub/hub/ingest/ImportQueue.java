package eu.shifthub.hub.ingest;

import eu.shifthub.hub.engine.Cancellation;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs imports in the background, a few at once. */
@Component
class ImportQueue implements AutoCloseable {
    private final ImportStore store;
    private final ImportWork work;
    private final ImportChanges changes;
    private final IngestProperties properties;
    private final Clock clock;
    private final ThreadPoolExecutor executor;
    private final Map<ImportId, Cancellation> unfinished = new ConcurrentHashMap<>();

    ImportQueue(ImportStore store, ImportWork work, ImportChanges changes, IngestProperties properties, Clock clock) {
        this.store = store;
        this.work = work;
        this.changes = changes;
        this.properties = properties;
        this.clock = clock;
        this.executor = new ThreadPoolExecutor(
                properties.parallel(),
                properties.parallel(),
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("import-", 0).daemon().factory());
    }

    void requireRoom(int more) {
        if (unfinished.size() + more > properties.parallel() + properties.waiting()) {
            throw IngestProblem.TOO_MANY.because(Map.of("running", unfinished.size()));
        }
    }

    void add(ImportId id) {
        Cancellation cancellation = new Cancellation();
        unfinished.put(id, cancellation);
        executor.execute(() -> {
            try {
                work.run(id, cancellation);
            } finally {
                unfinished.remove(id);
            }
        });
    }

    /** Runs one in the caller's thread; it can be cancelled as those of the queue can. */
    void runHere(ImportId id, Cancellation cancellation, Runnable work) {
        unfinished.put(id, cancellation);
        try {
            work.run();
        } finally {
            unfinished.remove(id);
        }
    }

    /** False where it has ended already. */
    boolean cancel(ImportId id) {
        boolean cancelled = store.end(id, ImportState.CANCELLED, null, clock.instant());
        Cancellation running = unfinished.get(id);
        if (running != null) {
            running.cancel();
        }
        changes.tell(id);
        return cancelled;
    }

    /** What a stop of the hub has interrupted is told so; its upload is still there. */
    @EventListener(ApplicationReadyEvent.class)
    void failInterrupted() {
        ImportFailure interrupted = ImportFailure.of(IngestProblem.INTERRUPTED.because());
        store.unfinished().stream()
                .filter(id -> !unfinished.containsKey(id))
                .forEach(id -> store.end(id, ImportState.FAILED, interrupted, clock.instant()));
    }

    @Override
    public void close() {
        unfinished.values().forEach(Cancellation::cancel);
        executor.shutdownNow();
    }
}

package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.engine.Cancellation;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Works off queued runs in the background, a few at a time. What waited when the hub stopped is taken up again; what was
 * at work is marked as failed.
 */
@Component
class RunWorker {
    private final RunExecution execution;
    private final RunProgress progress;
    private final DataflowRunStore store;
    private final ExecutorService threads;
    private final Map<DataflowRunId, Cancellation> working = new ConcurrentHashMap<>();

    RunWorker(RunExecution execution, RunProgress progress, DataflowRunStore store, DataflowProperties properties) {
        this.execution = execution;
        this.progress = progress;
        this.store = store;
        this.threads = Executors.newFixedThreadPool(
                properties.runsAtOnce(),
                Thread.ofPlatform().name("dataflow-", 1).daemon().factory());
    }

    @EventListener
    void takeUp(ApplicationReadyEvent ready) {
        for (DataflowRun run : store.interrupted()) {
            progress.failed(run, run.steps(), DataflowProblem.RUN_INTERRUPTED.because());
        }
        store.waiting().forEach(this::submit);
    }

    @TransactionalEventListener
    void queued(RunQueued queued) {
        submit(queued.run());
    }

    @TransactionalEventListener
    void ended(RunFinished finished) {
        Cancellation cancellation = working.get(finished.run());
        if (cancellation != null && finished.state() == RunState.CANCELLED) {
            cancellation.cancel();
        }
    }

    private void submit(DataflowRunId run) {
        threads.execute(() -> work(run));
    }

    private void work(DataflowRunId id) {
        Cancellation cancellation = new Cancellation();
        if (working.putIfAbsent(id, cancellation) != null) {
            return; // Told twice: it is at work already.
        }
        try {
            progress.begin(id).ifPresent(run -> execution.execute(run, cancellation));
        } finally {
            working.remove(id);
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
        working.values().forEach(Cancellation::cancel);
    }
}

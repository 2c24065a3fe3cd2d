package eu.shifthub.hub.dataflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Tells those who watch a run that it has changed; what it has become, they look up under their own rights. */
@Component
class RunChanges {
    private final Map<DataflowRunId, Sinks.Many<DataflowRunId>> watched = new ConcurrentHashMap<>();

    @TransactionalEventListener
    void on(RunFinished finished) {
        changed(finished.run());
    }

    void changed(DataflowRunId run) {
        Sinks.Many<DataflowRunId> sink = watched.get(run);
        if (sink != null) {
            synchronized (sink) {
                // Nobody watching any more is no failure; a slow watcher misses steps, never the newest state.
                sink.tryEmitNext(run);
            }
        }
    }

    /** The run's id, now and with each change from now on. It never ends by itself. */
    Flux<DataflowRunId> of(DataflowRunId run) {
        return Flux.defer(() -> Flux.merge(sink(run).asFlux().onBackpressureLatest(), Flux.just(run)))
                .doFinally(signal -> forget(run));
    }

    private Sinks.Many<DataflowRunId> sink(DataflowRunId run) {
        return watched.computeIfAbsent(run, id -> Sinks.many().multicast().directBestEffort());
    }

    private void forget(DataflowRunId run) {
        watched.computeIfPresent(run, (id, sink) -> sink.currentSubscriberCount() == 0 ? null : sink);
    }
}

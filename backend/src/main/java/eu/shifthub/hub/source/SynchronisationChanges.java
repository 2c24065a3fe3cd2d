package eu.shifthub.hub.source;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Tells those who watch a synchronisation that it has changed; what it is now, they look up under their own rights. */
@Component
class SynchronisationChanges {
    private final Map<SynchronisationId, Sinks.Many<SynchronisationId>> watched = new ConcurrentHashMap<>();

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(SynchronisationEvent event) {
        changed(event.synchronisation());
    }

    void changed(SynchronisationId id) {
        Sinks.Many<SynchronisationId> sink = watched.get(id);
        if (sink != null) {
            synchronized (sink) {
                // Nobody watching any more is no failure; a slow watcher misses steps, never the newest state.
                sink.tryEmitNext(id);
            }
        }
    }

    /** The id, now and with each change from now on. It never ends by itself. */
    Flux<SynchronisationId> of(SynchronisationId id) {
        return Flux.defer(() -> Flux.merge(sink(id).asFlux().onBackpressureLatest(), Flux.just(id)))
                .doFinally(signal -> forget(id));
    }

    private Sinks.Many<SynchronisationId> sink(SynchronisationId id) {
        return watched.computeIfAbsent(id, made -> Sinks.many().multicast().directBestEffort());
    }

    private void forget(SynchronisationId id) {
        watched.computeIfPresent(id, (key, sink) -> sink.currentSubscriberCount() == 0 ? null : sink);
    }
}

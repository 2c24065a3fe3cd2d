package eu.shifthub.hub.platform;

import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Tells those who watch something that it has changed; what it has become, they look up under their own rights.
 *
 * @param <I> what it is known by
 */
public class Changes<I> {
    private static final Scheduler LOOKUPS =
            Schedulers.fromExecutor(task -> Thread.ofVirtual().name("lookup").start(task));

    private final Sinks.Many<I> all = Sinks.many().multicast().directBestEffort();

    /** To be called once the change can be read. */
    public void tell(I id) {
        synchronized (all) {
            // Nobody watching is no failure; a slow watcher misses steps, never the newest state.
            all.tryEmitNext(id);
        }
    }

    /** To be called in the transaction that makes the change. */
    public void tellOnceCommitted(I id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tell(id);
            }
        });
    }

    /**
     * What it is now and after each change from now on, looked up one at a time; the newest state is never missed. It never
     * ends by itself. A lookup goes on to its end when the watcher leaves: interrupted, it would cost its connection.
     */
    public <T> Flux<T> follow(I id, Function<I, T> lookup) {
        return of(id).publishOn(LOOKUPS, 1).map(lookup);
    }

    /** The id, now and with each change from now on: none between the two is missed. It never ends by itself. */
    Flux<I> of(I id) {
        return Flux.merge(all.asFlux().filter(id::equals).onBackpressureLatest(), Flux.just(id));
    }
}

package eu.shifthub.hub.ingest;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Tells those who watch that an import has changed. The state itself is in the database. */
@Component
class ImportChanges {
    private final Sinks.Many<ImportId> changes = Sinks.many().multicast().directBestEffort();

    void tell(ImportId id) {
        synchronized (changes) {
            changes.tryEmitNext(id);
        }
    }

    /** The import's id now, and again at each change. */
    Flux<ImportId> of(ImportId id) {
        return changes.asFlux().filter(id::equals).startWith(id);
    }
}

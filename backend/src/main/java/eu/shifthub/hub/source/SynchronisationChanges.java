package eu.shifthub.hub.source;

import eu.shifthub.hub.platform.Changes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** For those who watch a synchronisation. */
@Component
class SynchronisationChanges extends Changes<SynchronisationId> {
    @TransactionalEventListener
    void on(SynchronisationEvent event) {
        tell(event.synchronisation());
    }
}

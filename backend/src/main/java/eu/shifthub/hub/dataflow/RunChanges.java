package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.platform.Changes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** For those who watch a run. */
@Component
class RunChanges extends Changes<DataflowRunId> {
    @TransactionalEventListener
    void on(RunFinished finished) {
        tell(finished.run());
    }
}

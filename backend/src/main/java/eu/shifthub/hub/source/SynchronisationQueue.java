package eu.shifthub.hub.source;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Puts runs into the durable queue, in the transaction that makes them. {@link SynchronisationWorker} works them off. */
@Component
class SynchronisationQueue {
    static final TaskDescriptor<Void> RUN = TaskDescriptor.of("synchronisation-run");
    static final String TABLE = "source.scheduled_task";

    private final SchedulerClient client;
    private final Clock clock;

    SynchronisationQueue(DataSource database, Clock clock) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName(TABLE)
                .build();
        this.clock = clock;
    }

    void add(SynchronisationRunId run) {
        client.scheduleIfNotExists(RUN.instance(run.value().toString()).scheduledTo(clock.instant()));
    }
}

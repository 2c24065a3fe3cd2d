package eu.shifthub.hub.harvest;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** Puts runs into the durable queue, in the transaction that makes them. {@link HarvestWorker} works them off. */
@Component
class HarvestQueue {
    static final TaskDescriptor<Void> RUN = TaskDescriptor.of("harvest-run");
    static final String TABLE = "harvest.scheduled_task";

    private final SchedulerClient client;
    private final Clock clock;

    HarvestQueue(DataSource database, Clock clock) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName(TABLE)
                .build();
        this.clock = clock;
    }

    void add(HarvestRunId run) {
        client.scheduleIfNotExists(RUN.instance(run.value().toString()).scheduledTo(clock.instant()));
    }
}

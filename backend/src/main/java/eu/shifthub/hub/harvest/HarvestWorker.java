package eu.shifthub.hub.harvest;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Works off the durable queue of runs, a few at a time, and queues what is due. What a hub that stopped or was killed had
 * taken up is taken up again, from the first page.
 */
@Component
class HarvestWorker {
    private static final Duration LOOKED_EVERY = Duration.ofSeconds(5);
    private static final Duration AFTER_A_BREAK = Duration.ofMinutes(5);

    private final HarvestRunStore store;
    private final HarvestExecution execution;
    private final Scheduler scheduler;

    HarvestWorker(
            HarvestRunStore store,
            HarvestExecution execution,
            HarvestRuns runs,
            HarvestProperties properties,
            DataSource database) {
        this.store = store;
        this.execution = execution;
        this.scheduler = Scheduler.create(database, task(execution))
                .startTasks(Tasks.recurring("harvests-due", FixedDelay.of(LOOKED_EVERY))
                        .execute((instance, context) -> runs.queueDue()))
                .tableName(HarvestQueue.TABLE)
                .threads(properties.runsAtOnce() + 1)
                .pollingInterval(LOOKED_EVERY)
                .heartbeatInterval(Duration.ofMinutes(1))
                .shutdownMaxWait(Duration.ofSeconds(15))
                .build();
    }

    private static Task<Void> task(HarvestExecution execution) {
        return Tasks.custom(HarvestQueue.RUN)
                .onFailure((failed, operations) ->
                        operations.reschedule(failed, failed.getTimeDone().plus(AFTER_A_BREAK)))
                .onDeadExecutionRevive()
                .execute((instance, context) ->
                        next(execution.work(new HarvestRunId(UUID.fromString(instance.getId())))));
    }

    private static CompletionHandler<Void> next(@Nullable Instant at) {
        return at == null
                ? (done, operations) -> operations.stop()
                : (done, operations) -> operations.reschedule(done, at);
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void start() {
        store.releaseTasks();
        scheduler.start();
    }

    @TransactionalEventListener
    void queued(HarvestEvent.HarvestRunQueued queued) {
        scheduler.triggerCheckForDueExecutions();
    }

    @TransactionalEventListener
    void ended(HarvestEvent.HarvestRunFinished finished) {
        if (finished.state() == HarvestRunState.CANCELLED) {
            execution.cancel(finished.run());
        }
    }

    @PreDestroy
    void stop() {
        execution.stop();
        scheduler.stop();
    }
}

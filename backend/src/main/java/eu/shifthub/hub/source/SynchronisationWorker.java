package eu.shifthub.hub.source;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Works off the durable queue of runs, a few at a time, and queues what is due. What a hub that stopped or was killed had
 * taken up is taken up again.
 */
@Component
class SynchronisationWorker {
    private static final Logger LOG = LoggerFactory.getLogger(SynchronisationWorker.class);
    private static final Duration LOOKED_EVERY = Duration.ofSeconds(5);
    private static final Duration AFTER_A_BREAK = Duration.ofMinutes(5);

    private final SynchronisationRunStore store;
    private final SynchronisationExecution execution;
    private final Sources sources;
    private final Scheduler scheduler;

    SynchronisationWorker(
            SynchronisationRunStore store,
            SynchronisationExecution execution,
            SynchronisationRuns runs,
            Sources sources,
            SourceProperties properties,
            DataSource database) {
        this.store = store;
        this.execution = execution;
        this.sources = sources;
        this.scheduler = Scheduler.create(database, task(execution))
                .startTasks(Tasks.recurring("synchronisations-due", FixedDelay.of(LOOKED_EVERY))
                        .execute((instance, context) -> runs.queueDue()))
                .tableName(SynchronisationQueue.TABLE)
                .threads(properties.runsAtOnce() + 1)
                .pollingInterval(LOOKED_EVERY)
                .heartbeatInterval(Duration.ofMinutes(1))
                .shutdownMaxWait(Duration.ofSeconds(15))
                .build();
    }

    private static Task<Void> task(SynchronisationExecution execution) {
        return Tasks.custom(SynchronisationQueue.RUN)
                .onFailure((failed, operations) ->
                        operations.reschedule(failed, failed.getTimeDone().plus(AFTER_A_BREAK)))
                .onDeadExecutionRevive()
                .execute((instance, context) ->
                        next(execution.work(new SynchronisationRunId(UUID.fromString(instance.getId())))));
    }

    private static CompletionHandler<Void> next(@Nullable Instant at) {
        return at == null
                ? (done, operations) -> operations.stop()
                : (done, operations) -> operations.reschedule(done, at);
    }

    /** After {@code ingest} has told which imports the stop of the hub has interrupted. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void start() {
        sources.resealOld().forEach(lost -> LOG.warn("No key opens the credential of source {}.", lost.value()));
        store.releaseTasks();
        scheduler.start();
    }

    @TransactionalEventListener
    void queued(SynchronisationEvent.SynchronisationRunQueued queued) {
        scheduler.triggerCheckForDueExecutions();
    }

    @TransactionalEventListener
    void ended(SynchronisationEvent.SynchronisationRunFinished finished) {
        if (finished.state() == SynchronisationRunState.CANCELLED) {
            execution.cancel(finished.run());
        }
    }

    @PreDestroy
    void stop() {
        execution.stop();
        scheduler.stop();
    }
}

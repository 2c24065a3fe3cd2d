package eu.shifthub.hub.sparql;

import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.jena.query.QueryCancelledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The places in which queries run, each a thread with a stack for anything that a query of allowed length can nest. A
 * query is never interrupted, since that would close the files of the graph under all others: it is told to stop.
 */
@Component
class Places {
    private static final Logger LOG = LoggerFactory.getLogger(Places.class);
    private static final long STACK = 256L << 20;
    private static final long GRACE = TimeUnit.SECONDS.toNanos(2);

    private final SparqlProperties limits;
    private final ThreadPoolExecutor threads;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sparql-watch").factory());
    private final Map<Object, Integer> callers = new ConcurrentHashMap<>();
    private final Set<Budget> running = ConcurrentHashMap.newKeySet();

    Places(SparqlProperties limits) {
        this.limits = limits;
        this.threads = new ThreadPoolExecutor(
                limits.atOnce(),
                limits.atOnce(),
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(limits.waiting()),
                task -> new Thread(null, task, "sparql", STACK));
        threads.allowCoreThreadTimeOut(true);
    }

    /** Runs the work in a place and waits for it; a problem where there is none, or where it takes too long. */
    <T> T run(Object caller, Function<Budget, T> work) {
        enter(caller);
        try {
            long asked = System.nanoTime();
            return await(threads.submit(() -> work(work, asked)));
        } catch (RejectedExecutionException full) {
            throw SparqlProblem.BUSY.because();
        } finally {
            callers.computeIfPresent(caller, (who, count) -> count == 1 ? null : count - 1);
        }
    }

    /** How many wait for a place. */
    int waiting() {
        return threads.getQueue().size();
    }

    private void enter(Object caller) {
        callers.compute(caller, (who, count) -> {
            int before = count == null ? 0 : count;
            if (before >= limits.perCaller()) {
                throw SparqlProblem.CALLER_BUSY.because(Map.of("limit", limits.perCaller()));
            }
            return before + 1;
        });
    }

    private <T> T work(Function<Budget, T> work, long asked) {
        long deadline = limits.deadline().toNanos();
        if (System.nanoTime() - asked > deadline) {
            throw SparqlProblem.BUSY.because();
        }
        Budget budget = new Budget(limits.deadline(), limits.memory());
        ScheduledFuture<?> end = watch.schedule(() -> budget.stopped().set(true), deadline, TimeUnit.NANOSECONDS);
        running.add(budget);
        try {
            return work.apply(budget);
        } catch (Stopped stopped) {
            LOG.info("A SPARQL query was stopped: {}", stopped.problem().getMessage());
            throw stopped.problem();
        } catch (QueryCancelledException late) {
            throw budget.tooSlow().problem();
        } catch (StackOverflowError deep) {
            throw SparqlProblem.TOO_COMPLEX.because();
        } finally {
            running.remove(budget);
            end.cancel(false);
        }
    }

    /** Waiting may take as long as running. */
    private <T> T await(Future<T> answer) {
        try {
            return answer.get(2 * limits.deadline().toNanos() + GRACE, TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            answer.cancel(false);
            LOG.warn("A query does not stop in time; its place stays taken until it does.");
            throw new Budget(limits.deadline(), limits.memory()).tooSlow().problem();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw SparqlProblem.BUSY.because();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException thrown
                    ? thrown
                    : new IllegalStateException(failed.getCause());
        }
    }

    @PreDestroy
    void close() throws InterruptedException {
        watch.shutdownNow();
        threads.shutdown();
        threads.getQueue().clear();
        running.forEach(budget -> budget.stopped().set(true));
        if (!threads.awaitTermination(GRACE, TimeUnit.NANOSECONDS)) {
            LOG.warn("A query does not stop, and is left alone.");
        }
    }
}

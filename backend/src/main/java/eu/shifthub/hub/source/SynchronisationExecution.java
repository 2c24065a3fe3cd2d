package eu.shifthub.hub.source;

import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.ingest.ImportFailure;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.connector.SourceProblem;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes one attempt of a run from its beginning to its end, and decides whether there is another. */
@Component
class SynchronisationExecution {
    private static final Logger LOG = LoggerFactory.getLogger(SynchronisationExecution.class);

    private static final Duration STILL_AT_WORK = Duration.ofMinutes(1);

    private final SynchronisationRuns runs;
    private final SynchronisationSteps steps;
    private final SourceProperties properties;
    private final Clock clock;
    private final Map<SynchronisationRunId, Cancellation> working = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    SynchronisationExecution(
            SynchronisationRuns runs, SynchronisationSteps steps, SourceProperties properties, Clock clock) {
        this.runs = runs;
        this.steps = steps;
        this.properties = properties;
        this.clock = clock;
    }

    /** When to try again; null where the run has ended. */
    @Nullable
    Instant work(SynchronisationRunId id) {
        Cancellation cancellation = new Cancellation();
        if (working.putIfAbsent(id, cancellation) != null) {
            // Taken for dead, on a machine that was too busy to say that it lives.
            return clock.instant().plus(STILL_AT_WORK);
        }
        try {
            SynchronisationRun run = runs.begin(id).orElse(null);
            if (run == null) {
                return null;
            }
            Instant next = attempt(run, cancellation);
            return stopping ? clock.instant() : next;
        } finally {
            working.remove(id);
        }
    }

    /** Stops the run where it is at work. Its state says already that it was stopped. */
    void cancel(SynchronisationRunId id) {
        Cancellation cancellation = working.get(id);
        if (cancellation != null) {
            cancellation.cancel();
        }
    }

    /** Stops what is at work; the next start of the hub takes it up again. */
    void stop() {
        stopping = true;
        working.values().forEach(Cancellation::cancel);
    }

    private @Nullable Instant attempt(SynchronisationRun run, Cancellation cancellation) {
        SynchronisationFailures failures = steps.failures(run);
        try {
            if (run.attempt() > properties.retries().size() + 1) {
                throw SourceProblem.HUB_STOPPED.because();
            }
            return steps.bring(run, cancellation, failures);
        } catch (ProblemException foreseen) {
            ProblemException told = failures.told(foreseen);
            return failed(run, cancellation, failures.of(told), SourceProblem.mayHeal(told));
        } catch (IOException broken) {
            ProblemException told = SourceProblem.INTERRUPTED.because(Map.of("reason", failures.reason(broken)));
            return failed(run, cancellation, failures.of(told), true);
        } catch (RuntimeException unforeseen) {
            // The last frame of a background thread: a run that nobody ends would look as if it still worked.
            String trace = UUID.randomUUID().toString();
            LOG.error("Run {} broke (trace {})", run.id().value(), trace, unforeseen);
            return failed(
                    run, cancellation, failures.of(SourceProblem.BROKEN.because(Map.of("trace", trace)), trace), false);
        }
    }

    /** What fails because it was stopped has not failed. */
    private @Nullable Instant failed(
            SynchronisationRun run, Cancellation cancellation, ImportFailure why, boolean mayHeal) {
        return cancellation.isCancelled() ? null : runs.failed(run, why, mayHeal, null);
    }
}

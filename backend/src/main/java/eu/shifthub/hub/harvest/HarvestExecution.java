package eu.shifthub.hub.harvest;

import eu.shifthub.hub.catalog.Origin;
import eu.shifthub.hub.catalog.Remotes;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.source.CatalogFetches;
import eu.shifthub.hub.source.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes one attempt of a run from its beginning to its end, and decides whether there is another. */
@Component
class HarvestExecution {
    private static final Logger LOG = LoggerFactory.getLogger(HarvestExecution.class);
    private static final Duration STILL_AT_WORK = Duration.ofMinutes(1);

    private final HarvestRuns runs;
    private final HarvestStore harvests;
    private final CatalogFetches catalogs;
    private final Remotes remotes;
    private final HarvestProperties properties;
    private final Clock clock;
    private final Map<HarvestRunId, Cancellation> working = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    HarvestExecution(
            HarvestRuns runs,
            HarvestStore harvests,
            CatalogFetches catalogs,
            Remotes remotes,
            HarvestProperties properties,
            Clock clock) {
        this.runs = runs;
        this.harvests = harvests;
        this.catalogs = catalogs;
        this.remotes = remotes;
        this.properties = properties;
        this.clock = clock;
    }

    /** When to try again; null where the run has ended. */
    @Nullable
    Instant work(HarvestRunId id) {
        Cancellation cancellation = new Cancellation();
        if (working.putIfAbsent(id, cancellation) != null) {
            // Taken for dead, on a machine that was too busy to say that it lives.
            return clock.instant().plus(STILL_AT_WORK);
        }
        CompletableFuture<Boolean> tooLong = new CompletableFuture<Boolean>()
                .completeOnTimeout(true, properties.longestRun().toMillis(), TimeUnit.MILLISECONDS);
        tooLong.thenAcceptAsync(late -> {
            if (late) {
                cancellation.cancel();
            }
        });
        try {
            HarvestRun run = runs.begin(id).orElse(null);
            if (run == null) {
                return null;
            }
            Instant next = attempt(run, cancellation, tooLong);
            return stopping ? clock.instant() : next;
        } finally {
            tooLong.complete(false);
            working.remove(id);
        }
    }

    /** Stops the run where it is at work. Its state says already that it was stopped. */
    void cancel(HarvestRunId id) {
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

    private @Nullable Instant attempt(HarvestRun run, Cancellation cancellation, CompletableFuture<Boolean> tooLong) {
        // The database keeps no finer times: what is seen now must not lie before this.
        Taking taking = new Taking(remotes, runs, run, clock.instant().truncatedTo(ChronoUnit.MICROS));
        try {
            if (run.attempt() > properties.retries().size() + 1) {
                throw HarvestProblem.HUB_STOPPED.because();
            }
            bring(run, cancellation, taking);
            return null;
        } catch (ProblemException foreseen) {
            ProblemException told = tooLong.getNow(false) ? HarvestProblem.TOO_LONG.because() : foreseen;
            boolean heals = CatalogFetches.mayHeal(told);
            return stopped(cancellation, tooLong)
                    ? null
                    : runs.failed(run, taking.counts(), HarvestFailure.of(told), heals);
        } catch (RuntimeException unforeseen) {
            // The last frame of a background thread: a run that nobody ends would look as if it still worked.
            String trace = UUID.randomUUID().toString();
            LOG.error("The run {} of a harvest broke ({}).", run.id().value(), trace, unforeseen);
            ProblemException told = HarvestProblem.BROKEN.because(Map.of("trace", trace));
            HarvestFailure failure = HarvestFailure.of(told, trace);
            return stopped(cancellation, tooLong) ? null : runs.failed(run, taking.counts(), failure, false);
        }
    }

    private void bring(HarvestRun run, Cancellation cancellation, Taking taking) {
        Harvest harvest = harvests.find(run.harvestId()).orElseThrow(HarvestProblem.HARVEST_UNKNOWN::because);
        Source source = catalogs.find(harvest.sourceId()).orElseThrow(HarvestProblem.NO_CATALOG::because);
        remotes.put(new Origin(harvest.id().value(), source.name(), harvest.audience()));
        try {
            catalogs.fetch(source.id(), cancellation, taking);
        } finally {
            taking.keep(); // What came before it broke off stays.
        }
        runs.succeeded(run, taking.counts(), taking.since(), taking.kept());
    }

    /** By a person, or with the hub: what fails because of that has not failed. */
    private static boolean stopped(Cancellation cancellation, CompletableFuture<Boolean> tooLong) {
        return cancellation.isCancelled() && !tooLong.getNow(false);
    }
}

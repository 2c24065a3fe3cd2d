package eu.shifthub.hub.quality;

import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.engine.Cancellation;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Works off queued runs in the background. What a stop of the hub has interrupted begins again. */
@Component
class CheckWorker {
    private static final Logger LOG = LoggerFactory.getLogger(CheckWorker.class);

    private final Checks checks;
    private final Checking checking;
    private final CheckStore store;
    private final RuleStore rules;
    private final Datasets datasets;
    private final ExecutorService threads;
    private final Set<Cancellation> working = ConcurrentHashMap.newKeySet();

    CheckWorker(
            Checks checks,
            Checking checking,
            CheckStore store,
            RuleStore rules,
            Datasets datasets,
            QualityProperties properties) {
        this.checks = checks;
        this.checking = checking;
        this.store = store;
        this.rules = rules;
        this.datasets = datasets;
        this.threads = Executors.newFixedThreadPool(
                properties.runsAtOnce(),
                Thread.ofPlatform().name("quality-", 1).daemon().factory());
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        store.requeueInterrupted();
        store.waiting().forEach(this::submit);
    }

    @TransactionalEventListener
    void queued(ChecksQueued queued) {
        submit(queued.run());
    }

    private void submit(CheckRunId run) {
        threads.execute(() -> checks.begin(run).ifPresent(this::work));
    }

    private void work(CheckRun run) {
        Cancellation cancellation = new Cancellation();
        working.add(cancellation);
        try {
            // Gone where the dataset was deleted meanwhile, and the run with it.
            Version version = datasets.versionsByIds(List.of(run.version())).get(run.version());
            if (version != null) {
                check(run, version, cancellation);
            }
        } finally {
            working.remove(cancellation);
        }
    }

    private void check(CheckRun run, Version version, Cancellation cancellation) {
        List<CheckResult> results = new ArrayList<>();
        for (Rule rule : rules.of(List.of(run.dataset()))) {
            results.add(check(rule, version, cancellation));
            if (cancellation.isCancelled()) {
                return; // The hub stops; the run begins again at its next start.
            }
        }
        checks.finish(run, results);
    }

    private CheckResult check(Rule rule, Version version, Cancellation cancellation) {
        try {
            return checking.check(rule, version, cancellation);
        } catch (RuntimeException unforeseen) {
            // The last frame of a background thread: a version that nobody decides on would wait for ever.
            UUID trace = UUID.randomUUID();
            LOG.error("Checking rule {} broke (trace {})", rule.id().value(), trace, unforeseen);
            return checking.broken(rule, version, QualityProblem.BROKEN.because(Map.of("trace", trace)));
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
        working.forEach(Cancellation::cancel);
    }
}

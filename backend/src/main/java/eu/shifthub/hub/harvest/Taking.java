package eu.shifthub.hub.harvest;

import eu.shifthub.hub.catalog.RemoteDescription;
import eu.shifthub.hub.catalog.Remotes;
import eu.shifthub.hub.reader.CatalogRecord;
import eu.shifthub.hub.source.CatalogFetches;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes what one run brings, and counts it. A handful of datasets is kept at a time. For one thread. */
final class Taking implements CatalogFetches.Taker {
    private static final int AT_ONCE = 100;
    private static final long MOST_AT_ONCE = 8 << 20;

    private final Remotes remotes;
    private final HarvestRuns runs;
    private final HarvestRun run;
    private final Instant since;
    private final int before;

    private final List<RemoteDescription> waiting = new ArrayList<>();
    private final List<BrokenRecord> broken = new ArrayList<>();
    private final List<String> brokenNames = new ArrayList<>();
    private long waitingLength;
    private boolean nameless;
    private int page;
    private int created;
    private int changed;
    private int unchanged;
    private int brokenBefore;
    private int brokenKnown;
    private int own;

    Taking(Remotes remotes, HarvestRuns runs, HarvestRun run, Instant since) {
        this.remotes = remotes;
        this.runs = runs;
        this.run = run;
        this.since = since;
        this.before = remotes.count(run.harvestId().value());
    }

    @Override
    public void take(int at, CatalogRecord record) {
        page = at;
        if (record.problem() != null) {
            broke(record.line(), record.iri(), RecordProblem.of(record.problem()), record.detail());
        } else {
            dataset(Objects.requireNonNull(record.iri()), Objects.requireNonNull(record.body()));
        }
        if (waiting.size() + broken.size() >= AT_ONCE || waitingLength >= MOST_AT_ONCE) {
            keep();
        }
    }

    private void dataset(String iri, String body) {
        if (remotes.isOwn(iri)) {
            own++;
        } else if (!remotes.isSound(body)) {
            broke(null, iri, RecordProblem.TEXT_WRONG, null);
        } else {
            waiting.add(remotes.describe(iri, body));
            waitingLength += body.length();
        }
    }

    private void broke(@Nullable Integer line, @Nullable String iri, RecordProblem problem, @Nullable String detail) {
        broken.add(new BrokenRecord(page, line, iri, problem, detail));
        if (iri == null) {
            nameless = true;
        } else {
            brokenNames.add(iri);
        }
    }

    /** Keeps what waits. */
    void keep() {
        Map<String, Remotes.Outcome> outcomes = remotes.put(run.harvestId().value(), waiting, since);
        outcomes.forEach((iri, outcome) -> {
            switch (outcome) {
                case CREATED -> created++;
                case CHANGED -> changed++;
                case UNCHANGED -> unchanged++;
                case TAKEN -> broken.add(new BrokenRecord(page, null, iri, RecordProblem.TAKEN, null));
            }
        });
        brokenKnown += remotes.seen(run.harvestId().value(), brokenNames, since);
        int told = brokenBefore;
        brokenBefore += broken.size();
        runs.progress(run, counts(), told, List.copyOf(broken));
        waiting.clear();
        waitingLength = 0;
        broken.clear();
        brokenNames.clear();
    }

    HarvestCounts counts() {
        return new HarvestCounts(
                page, created + changed + unchanged, created, changed, unchanged, 0, brokenBefore, own);
    }

    /** Why what was not seen must not be taken for gone; null where it may. */
    @Nullable
    KeptReason kept() {
        boolean missing = remotes.count(run.harvestId().value()) > created + changed + unchanged + brokenKnown;
        if (!missing) {
            return null;
        }
        if (nameless) {
            return KeptReason.NAMES_MISSING;
        }
        return 2L * (changed + unchanged + brokenKnown) < before ? KeptReason.TOO_FEW : null;
    }

    Instant since() {
        return since;
    }
}

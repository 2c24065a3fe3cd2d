package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Commons;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the graph again from the database, in files of its own and a few datasets at a time, while the one there is goes
 * on answering and following what changes.
 */
@Component
class Rebuilding {
    private static final int AT_ONCE = 500;
    /** Of other catalogs, whose descriptions may be long. */
    private static final int REMOTE_AT_ONCE = 20;

    private static final MonitorOutput SILENT = (format, arguments) -> {};

    private final GraphStore store;
    private final Entries entries;
    private final RemoteEntries remotes;
    private final Wordings wordings;
    private final RevisionStore revisions;
    private final StagedRevisionStore staged;
    private final Projection projection;
    private final Commons commons;
    private final GraphRules rules;
    private final Clock clock;
    private final ReentrantLock oneAtATime = new ReentrantLock();
    /** How many datasets the one that is being made has; -1 while none is. */
    private volatile int made = -1;

    private volatile boolean stopping;

    Rebuilding(
            GraphStore store,
            Entries entries,
            RemoteEntries remotes,
            Wordings wordings,
            RevisionStore revisions,
            StagedRevisionStore staged,
            Projection projection,
            Commons commons,
            GraphRules rules,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.remotes = remotes;
        this.wordings = wordings;
        this.revisions = revisions;
        this.staged = staged;
        this.projection = projection;
        this.commons = commons;
        this.rules = rules;
        this.clock = clock;
    }

    /** Gives how many datasets there are. */
    int rebuild() {
        oneAtATime.lock();
        try {
            staged.clear();
            projection.noteChanges();
            Generation next = store.begin();
            boolean done = false;
            made = 0;
            try {
                int datasets = fill(next);
                projection.takeOver(next);
                done = true;
                return datasets;
            } finally {
                made = -1;
                if (!done) {
                    projection.forgetChanges();
                    next.throwAway();
                }
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    /** How many datasets are in the graph that is being made; empty while none is. */
    OptionalInt made() {
        int now = made;
        return now < 0 ? OptionalInt.empty() : OptionalInt.of(now);
    }

    private int fill(Generation next) {
        DataLoader loader = LoaderFactory.phasedLoader(next.dataset().asDatasetGraph(), SILENT);
        loader.startBulk();
        Load load = new Load(loader.stream());
        try {
            load.run();
        } catch (RuntimeException e) {
            loader.finishException(e);
            throw e;
        }
        loader.finishBulk();
        return next.write(graph -> {
            var state = new State(graph);
            state.setMadeBy(rules.ofToday());
            load.described.forEach(state::setDescribed);
            return load.datasets;
        });
    }

    /** Ends a rebuild, which begins anew at the next start. */
    @PreDestroy
    void stop() {
        stopping = true;
        oneAtATime.lock();
        oneAtATime.unlock();
    }

    /** One way through all datasets. */
    private final class Load {
        private final StreamRDF out;
        private final Map<Audience, Integer> described = new EnumMap<>(Audience.class);
        private int datasets;

        Load(StreamRDF out) {
            this.out = out;
        }

        void run() {
            send(NodeFactory.createURI(GraphStore.VOCABULARY), commons.model());
            published();
            remote();
            gone();
        }

        private void published() {
            @Nullable UUID last = null;
            for (List<UUID> some = entries.listPublished(last, AT_ONCE);
                    !some.isEmpty();
                    some = entries.listPublished(last, AT_ONCE)) {
                describe(some);
                last = some.getLast();
            }
        }

        private void remote() {
            @Nullable UUID last = null;
            for (List<UUID> some = remotes.listSaid(last, REMOTE_AT_ONCE);
                    !some.isEmpty();
                    some = remotes.listSaid(last, REMOTE_AT_ONCE)) {
                describe(some);
                last = some.getLast();
            }
        }

        /** What the revisions tell of still, and is no more. */
        private void gone() {
            @Nullable UUID last = null;
            for (List<UUID> some = revisions.listDatasets(last, AT_ONCE);
                    !some.isEmpty();
                    some = revisions.listDatasets(last, AT_ONCE)) {
                List<UUID> gone = new ArrayList<>(some);
                gone.removeAll(entries.publishedAmong(some));
                gone.removeAll(remotes.saidAmong(some));
                stage(wordings.of(gone));
                last = some.getLast();
            }
        }

        private void describe(List<UUID> some) {
            if (stopping) {
                throw new IllegalStateException("The hub stops; the catalog's graph is made at its next start.");
            }
            Worded worded = wordings.of(some);
            stage(worded);
            for (Audience audience : Audience.values()) {
                Node graph = NodeFactory.createURI(GraphStore.name(audience));
                some.forEach(dataset -> send(graph, audience, worded.of(dataset, audience)));
            }
            datasets += some.size();
            made = datasets;
        }

        private void stage(Worded worded) {
            for (Audience audience : Audience.values()) {
                staged.add(audience, revisions.changes(audience, worded, clock.instant()));
            }
        }

        private void send(Node graph, Audience audience, Wording wording) {
            if (!wording.said().isEmpty()) {
                described.merge(audience, 1, Integer::sum);
                send(graph, wording.said());
            }
        }

        private void send(Node graph, Model said) {
            said.getGraph().find().forEachRemaining(triple -> out.quad(Quad.create(graph, triple)));
        }
    }
}

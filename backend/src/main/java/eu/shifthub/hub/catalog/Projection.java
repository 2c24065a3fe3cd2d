package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Descriptions;
import eu.shifthub.hub.catalog.rdf.Foreign;
import eu.shifthub.hub.catalog.rdf.HubFacts;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what the database says into the graph. Doing it twice changes nothing. The graph is written before the revision
 * that tells of it, so that after a crash between them it is done again, not left out.
 */
@Component
class Projection {
    private static final int AT_ONCE = 20;

    private final GraphStore store;
    private final Wordings wordings;
    private final RevisionStore revisions;
    private final StagedRevisionStore staged;
    private final GraphRules rules;
    private final HubFacts hub;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    /** Taken before a connection of the pool is: who waits for another must not hold one. */
    private final ReentrantLock writing = new ReentrantLock();
    /** What the graph that is being made may have missed; null while none is. */
    private @Nullable Set<UUID> changedMeanwhile;

    Projection(
            GraphStore store,
            Wordings wordings,
            RevisionStore revisions,
            StagedRevisionStore staged,
            GraphRules rules,
            HubFacts hub,
            Clock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.store = store;
        this.wordings = wordings;
        this.revisions = revisions;
        this.staged = staged;
        this.rules = rules;
        this.hub = hub;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    /** Whether what answers is by today's rules, is what the revisions tell of, and describes so many datasets. */
    boolean isUpToDate(int datasets) {
        return store.isBy(rules)
                && store.generation().equals(revisions.generation())
                && store.read(graph -> new State(graph).described(Audience.SIGNED_IN)) == datasets;
    }

    /**
     * Brings the graph up to the state of these datasets; false where it was. While there is none, the one that is being
     * made does.
     */
    boolean project(Collection<UUID> datasets) {
        writing.lock();
        try {
            if (changedMeanwhile != null) {
                changedMeanwhile.addAll(datasets);
            }
            return Boolean.TRUE.equals(transaction.execute(status -> {
                boolean changed = store.isOpen() && write(store.requireOpen(), datasets);
                datasets.forEach(dataset -> events.publishEvent(new CatalogEntryChanged(dataset)));
                return changed;
            }));
        } finally {
            writing.unlock();
        }
    }

    /** The datasets that are said to be made of this one, whoever may know. */
    Set<UUID> listMadeOf(UUID dataset) {
        return !store.isOpen()
                ? Set.of()
                : store.read(graph -> Arrays.stream(Audience.values())
                        .flatMap(audience ->
                                Descriptions.listMadeOf(
                                        GraphStore.graph(graph, audience),
                                        hub.iris().dataset(dataset))
                                        .stream())
                        .flatMap(iri -> hub.iris().uuid(iri).stream())
                        .collect(Collectors.toSet()));
    }

    /** From now on another graph is being made; what changes until it takes over is written into that as well. */
    void noteChanges() {
        writing.lock();
        try {
            changedMeanwhile = new HashSet<>();
        } finally {
            writing.unlock();
        }
    }

    /** The other graph has come to nothing. */
    void forgetChanges() {
        writing.lock();
        try {
            changedMeanwhile = null;
        } finally {
            writing.unlock();
        }
    }

    /** Brings a graph that was made meanwhile up to now, and lets it answer. */
    void takeOver(Generation next) {
        writing.lock();
        try {
            Set<UUID> changed = changedMeanwhile == null ? Set.of() : changedMeanwhile;
            transaction.executeWithoutResult(status -> {
                staged.remove(changed);
                for (Audience audience : Audience.values()) {
                    staged.tell(audience, revisions.newest(audience), clock.instant());
                }
                staged.clear();
                write(next, changed);
                revisions.setGeneration(next.id());
            });
            store.use(next);
            changedMeanwhile = null;
        } finally {
            writing.unlock();
        }
    }

    /** The database is read here, while no other can write: whoever writes last has read last. */
    private boolean write(Generation generation, Collection<UUID> datasets) {
        List<UUID> order = List.copyOf(datasets);
        boolean changed = false;
        for (int from = 0; from < order.size(); from += AT_ONCE) {
            changed |= writeSome(generation, order.subList(from, Math.min(order.size(), from + AT_ONCE)));
        }
        return changed;
    }

    private boolean writeSome(Generation generation, List<UUID> datasets) {
        Worded worded = wordings.of(datasets);
        generation.write(graph -> {
            for (Audience audience : Audience.values()) {
                write(graph, audience, worded);
            }
            return true;
        });
        boolean changed = false;
        for (Audience audience : Audience.values()) {
            List<Revision> changes = revisions.changes(audience, worded, clock.instant());
            revisions.save(audience, changes);
            changed |= !changes.isEmpty();
        }
        return changed;
    }

    /** Also where nothing has changed since the revision: the graph may be ahead of it. */
    private static void write(Dataset store, Audience audience, Worded worded) {
        var state = new State(store);
        Model graph = GraphStore.graph(store, audience);
        int described = state.described(audience);
        for (UUID dataset : worded.datasets()) {
            Wording wording = worded.of(dataset, audience);
            described -= Descriptions.isIn(graph, wording.iri()) ? 1 : 0;
            if (wording.foreign()) {
                Foreign.replace(graph, wording.iri(), wording.said());
            } else {
                Descriptions.replace(graph, wording.iri(), wording.said());
            }
            described += wording.said().isEmpty() ? 0 : 1;
        }
        state.setDescribed(audience, described);
    }
}

package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Commons;
import eu.shifthub.hub.catalog.rdf.Description;
import eu.shifthub.hub.catalog.rdf.Descriptions;
import eu.shifthub.hub.catalog.rdf.HubFacts;
import eu.shifthub.hub.catalog.rdf.Terms;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
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
    /** Raised with every change of what is written, so that stores made by older rules are made again. */
    private static final int RULES = 5;

    private static final int AT_ONCE = 500;

    private final GraphStore store;
    private final Entries entries;
    private final RevisionStore revisions;
    private final HubFacts hub;
    private final Commons commons;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    /** Taken before a connection of the pool is: who waits for a rebuild must not hold one. */
    private final ReentrantLock writing = new ReentrantLock();

    Projection(
            GraphStore store,
            Entries entries,
            RevisionStore revisions,
            HubFacts hub,
            Commons commons,
            Clock clock,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.store = store;
        this.entries = entries;
        this.revisions = revisions;
        this.hub = hub;
        this.commons = commons;
        this.clock = clock;
        this.transaction = transaction;
        this.events = events;
    }

    /** Whether the store says nothing that today's rules would not say. */
    boolean isMadeByRulesOfToday() {
        return store.inspect(this::isMadeByRulesOfToday);
    }

    private boolean isMadeByRulesOfToday(Dataset graph) {
        var state = new State(graph);
        return state.madeBy().equals(Optional.of(rules()))
                && state.generation().equals(revisions.generation().map(UUID::toString));
    }

    /** Whether it describes as many datasets as there are as well. */
    boolean isUpToDate() {
        return isMadeByRulesOfToday()
                && store.inspect(graph -> new State(graph).described(Audience.SIGNED_IN))
                        == entries.listPublished().size();
    }

    /** Brings the graph up to the state of these datasets; false where it was. */
    boolean project(Collection<UUID> datasets) {
        writing.lock();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                List<Change> changes = store.write(graph -> write(graph, datasets, false));
                save(changes);
                datasets.forEach(dataset -> events.publishEvent(new CatalogEntryChanged(dataset)));
                return !changes.isEmpty();
            }));
        } finally {
            writing.unlock();
        }
    }

    /** The datasets that are said to be made of this one, whoever may know. */
    Set<UUID> listMadeOf(UUID dataset) {
        return store.inspect(graph -> Arrays.stream(Audience.values())
                .flatMap(audience ->
                        Descriptions.listMadeOf(
                                GraphStore.graph(graph, audience), hub.iris().dataset(dataset))
                                .stream())
                .flatMap(iri -> hub.iris().uuid(iri).stream())
                .collect(Collectors.toSet()));
    }

    /** Brings all of the graph up to date, in one transaction; who reads meanwhile sees what was before. */
    int rebuild() {
        writing.lock();
        try {
            boolean anew = !isMadeByRulesOfToday();
            UUID generation = UUID.randomUUID();
            revisions.forgetGeneration();
            int count = store.write(graph -> writeAll(graph, anew, generation));
            revisions.setGeneration(generation);
            store.open();
            return count;
        } finally {
            writing.unlock();
        }
    }

    private int writeAll(Dataset graph, boolean anew, UUID generation) {
        var state = new State(graph);
        if (anew) {
            state.clear();
            for (Audience audience : Audience.values()) {
                GraphStore.graph(graph, audience).removeAll();
            }
            GraphStore.vocabulary(graph).removeAll().add(commons.model());
            state.setMadeBy(rules());
        }
        state.setGeneration(generation.toString());
        List<UUID> published = entries.listPublished();
        Set<UUID> all = new LinkedHashSet<>(published);
        all.addAll(revisions.listDatasets());
        List<UUID> order = List.copyOf(all);
        for (int from = 0; from < order.size(); from += AT_ONCE) {
            List<UUID> some = order.subList(from, Math.min(order.size(), from + AT_ONCE));
            transaction.executeWithoutResult(status -> save(write(graph, some, anew)));
        }
        return published.size();
    }

    private void save(List<Change> changes) {
        for (Audience audience : Audience.values()) {
            revisions.save(
                    audience,
                    changes.stream()
                            .filter(change -> change.audience() == audience)
                            .map(Change::revision)
                            .toList());
        }
    }

    /** The database is read here, while no other can write: whoever writes last has read last. */
    private List<Change> write(Dataset graph, Collection<UUID> datasets, boolean anew) {
        Map<UUID, CatalogEntry> published =
                entries.read(datasets).stream().collect(Collectors.toMap(CatalogEntry::dataset, Function.identity()));
        List<Change> changes = new ArrayList<>();
        for (Audience audience : Audience.values()) {
            Map<UUID, Revision> before = revisions.find(audience, datasets);
            var writing = new AudienceWriting(graph, audience, anew);
            for (UUID dataset : datasets) {
                writing.write(dataset, published.get(dataset), before.get(dataset))
                        .ifPresent(revision -> changes.add(new Change(audience, revision)));
            }
            writing.close();
        }
        return changes;
    }

    private String rules() {
        return RULES + " " + Descriptions.sha256(hub + commons.digest());
    }

    /** What an audience is told from now on. */
    private record Change(Audience audience, Revision revision) {}

    /** Writes into the graph of one audience. */
    private final class AudienceWriting {
        private final State state;
        private final Audience audience;
        private final Model graph;
        private final boolean anew;
        private int described;

        AudienceWriting(Dataset store, Audience audience, boolean anew) {
            this.state = new State(store);
            this.audience = audience;
            this.graph = GraphStore.graph(store, audience);
            this.anew = anew;
            this.described = state.described(audience);
        }

        Optional<Revision> write(UUID dataset, @Nullable CatalogEntry entry, @Nullable Revision before) {
            Model said = entry == null ? Terms.model() : Description.of(entry, audience, hub);
            var measure = Descriptions.measure(said);
            boolean same = measure.digest().equals(before == null ? "" : before.digest());
            put(dataset, said); // Also where nothing has changed since the revision: the graph may be ahead of it.
            return same ? Optional.empty() : Optional.of(revision(dataset, measure, before));
        }

        private void put(UUID dataset, Model said) {
            if (anew) {
                graph.add(said);
                described += said.isEmpty() ? 0 : 1;
            } else {
                String iri = hub.iris().dataset(dataset);
                described -= Descriptions.isIn(graph, iri) ? 1 : 0;
                Descriptions.replace(graph, iri, said);
                described += said.isEmpty() ? 0 : 1;
            }
        }

        private Revision revision(UUID dataset, Descriptions.Measure measure, @Nullable Revision before) {
            Revision.Kind kind = measure.digest().isEmpty()
                    ? Revision.Kind.DELETED
                    : before == null || !before.isSaid() ? Revision.Kind.CREATED : Revision.Kind.UPDATED;
            return new Revision(
                    dataset, kind, measure.digest(), clock.instant().truncatedTo(ChronoUnit.MICROS), measure.bytes());
        }

        void close() {
            state.setDescribed(audience, described);
        }
    }
}

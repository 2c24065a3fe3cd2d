package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Commons;
import eu.shifthub.hub.catalog.rdf.Description;
import eu.shifthub.hub.catalog.rdf.Descriptions;
import eu.shifthub.hub.catalog.rdf.HubFacts;
import eu.shifthub.hub.catalog.rdf.Terms;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what the database says into the graph. Doing it twice changes nothing. */
@Component
class Projection {
    /** Raised with every change of what is written, so that stores made by older rules are made again. */
    private static final int RULES = 3;

    private static final int AT_ONCE = 500;

    private final GraphStore store;
    private final Entries entries;
    private final Listing listing;
    private final HubFacts hub;
    private final Commons commons;
    private final Clock clock;

    Projection(GraphStore store, Entries entries, Listing listing, HubFacts hub, Commons commons, Clock clock) {
        this.store = store;
        this.entries = entries;
        this.listing = listing;
        this.hub = hub;
        this.commons = commons;
        this.clock = clock;
    }

    /** Whether the store was made by the rules of today, for the addresses of today, out of as many datasets. */
    boolean isUpToDate() {
        return store.read(graph -> new State(graph).madeBy()).equals(Optional.of(rules()))
                && listing.count(Audience.SIGNED_IN, Instant.EPOCH)
                        == entries.listPublished().size();
    }

    /** Brings the graph up to the state of these datasets; false where it was. */
    boolean project(Collection<UUID> datasets) {
        List<Change> changes = store.write(graph -> write(graph, datasets));
        changes.forEach(change -> listing.set(change.audience(), change.dataset(), change.revision()));
        return !changes.isEmpty();
    }

    /** Brings all of the graph up to date, in one transaction; who reads meanwhile sees what was before. */
    int rebuild() {
        int count = store.write(this::writeAll);
        listing.reload(store);
        return count;
    }

    private int writeAll(Dataset graph) {
        var state = new State(graph);
        if (!state.madeBy().equals(Optional.of(rules()))) {
            state.clear();
            for (Audience audience : Audience.values()) {
                GraphStore.graph(graph, audience).removeAll();
            }
            GraphStore.vocabulary(graph).removeAll().add(commons.model());
            state.setMadeBy(rules());
        }
        List<UUID> published = entries.listPublished();
        Set<UUID> all = new LinkedHashSet<>(published);
        for (Audience audience : Audience.values()) {
            all.addAll(state.revisions(audience).keySet());
        }
        List<UUID> order = List.copyOf(all);
        for (int from = 0; from < order.size(); from += AT_ONCE) {
            write(graph, order.subList(from, Math.min(order.size(), from + AT_ONCE)));
        }
        return published.size();
    }

    /** The database is read here, while no other can write: whoever writes last has read last. */
    private List<Change> write(Dataset graph, Collection<UUID> datasets) {
        Map<UUID, CatalogEntry> published =
                entries.read(datasets).stream().collect(Collectors.toMap(CatalogEntry::dataset, Function.identity()));
        List<Change> changes = new ArrayList<>();
        for (UUID dataset : datasets) {
            for (Audience audience : Audience.values()) {
                write(graph, audience, dataset, published.get(dataset)).ifPresent(changes::add);
            }
        }
        return changes;
    }

    private Optional<Change> write(Dataset graph, Audience audience, UUID dataset, @Nullable CatalogEntry entry) {
        var state = new State(graph);
        Model said = entry == null ? Terms.model() : Description.of(entry, entry.visibleTo(audience), hub);
        String digest = said.isEmpty() ? "" : Descriptions.digest(said);
        if (digest.equals(
                state.revision(audience, dataset).map(Revision::digest).orElse(""))) {
            return Optional.empty();
        }
        Descriptions.replace(GraphStore.graph(graph, audience), hub.iris().dataset(dataset), said);
        @Nullable Revision revision = said.isEmpty() ? null : new Revision(digest, clock.instant());
        if (revision == null) {
            state.forget(audience, dataset);
        } else {
            state.setRevision(audience, dataset, revision);
        }
        state.setChanged(audience, clock.instant());
        return Optional.of(new Change(audience, dataset, revision));
    }

    private String rules() {
        return RULES + " " + Descriptions.sha256(hub + commons.digest());
    }

    /** What the graph of an audience says of a dataset now; null where it is nothing. */
    private record Change(
            Audience audience, UUID dataset, @Nullable Revision revision) {}
}

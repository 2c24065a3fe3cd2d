package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Commons;
import eu.shifthub.hub.catalog.rdf.Descriptions;
import eu.shifthub.hub.catalog.rdf.Explaining;
import eu.shifthub.hub.catalog.rdf.HubFacts;
import eu.shifthub.hub.identity.Viewer;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.system.StreamRDF;
import org.springframework.stereotype.Component;

/** Reads single datasets, series and pages of the catalog out of the graph of an audience. */
@Component
class CatalogReader {
    private final GraphStore store;
    private final RevisionStore revisions;
    private final RemoteEntries remotes;
    private final Granted granted;
    private final Pages pages;
    private final Totals totals;
    private final CatalogProperties properties;
    private final HubFacts hub;
    private final Commons commons;
    private final Clock clock;

    CatalogReader(
            GraphStore store,
            RevisionStore revisions,
            RemoteEntries remotes,
            Granted granted,
            Pages pages,
            Totals totals,
            CatalogProperties properties,
            HubFacts hub,
            Commons commons,
            Clock clock) {
        this.store = store;
        this.revisions = revisions;
        this.remotes = remotes;
        this.granted = granted;
        this.pages = pages;
        this.totals = totals;
        this.properties = properties;
        this.hub = hub;
        this.commons = commons;
        this.clock = clock;
    }

    Optional<RdfAnswer> find(Viewer viewer, UUID dataset) {
        store.requireOpen();
        return granted.to(viewer, dataset)
                .map(wording -> new RdfAnswer(
                        out -> tell(wording.said(), out),
                        digest(wording.measure().digest()),
                        clock.instant()))
                .or(() -> find(Audience.of(viewer), dataset));
    }

    private void tell(Model said, StreamRDF out) {
        Explaining answer = commons.explaining(out);
        answer.tell(said.getGraph());
        answer.finish();
    }

    /** A series with those of its datasets of which the caller may know that they are in it; empty where there are none. */
    Optional<RdfAnswer> findSeries(Viewer viewer, UUID series) {
        store.requireOpen();
        Audience audience = Audience.of(viewer);
        Model said =
                store.read(graph -> Descriptions.findSeries(GraphStore.graph(graph, audience), hub.iris(), series));
        NavigableMap<UUID, Wording> more = granted.to(viewer);
        more.values().forEach(wording -> said.add(Descriptions.findSeries(wording.said(), hub.iris(), series)));
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new RdfAnswer(
                        out -> tell(said, out),
                        digest(Descriptions.measure(said).digest()),
                        more.isEmpty() ? revisions.changed(audience) : clock.instant()));
    }

    /** What an audience is told, without any grant. */
    Optional<RdfAnswer> find(Audience audience, UUID dataset) {
        return revisions
                .find(audience, dataset)
                .filter(revision -> store.read(graph -> Descriptions.isIn(
                        GraphStore.graph(graph, audience), hub.iris().dataset(dataset))))
                .map(revision -> new RdfAnswer(
                        out -> store.read(graph -> tell(graph, audience, dataset, out)),
                        digest(revision.digest()),
                        revision.since()));
    }

    private boolean tell(Dataset graph, Audience audience, UUID dataset, StreamRDF out) {
        Explaining answer = commons.explaining(out);
        Descriptions.tell(
                GraphStore.graph(graph, audience).getGraph(),
                hub.iris().dataset(dataset),
                new HashSet<>(),
                answer::tell);
        answer.finish();
        return true;
    }

    /**
     * What grants add to the catalog of an audience stands on the pages where it belongs by its order, beside as many
     * others as there are without it.
     *
     * @param address of the catalog as the caller wrote it, absolute and without parameters; the pages link to it
     */
    RdfAnswer page(Viewer viewer, PageRequest request, String address) {
        store.requireOpen();
        Audience audience = Audience.of(viewer);
        Pages.Cut cut = pages.cut(audience, request);
        List<Revision> shown = cut.shown();
        NavigableMap<UUID, Wording> all = granted.to(viewer);
        NavigableMap<UUID, Wording> added = Granted.between(all, cut.after(), cut.last());
        var page = new CatalogPage(
                request,
                address,
                totals.count(audience, request.modifiedSince()) + countOthers(audience, all.keySet()),
                properties.pageSize(),
                cut.last());
        String said = Stream.concat(
                        shown.stream().map(Revision::digest),
                        added.values().stream().map(wording -> wording.measure().digest()))
                .collect(Collectors.joining(" "));
        return new RdfAnswer(
                out -> tell(told -> store.read(graph -> read(graph, audience, shown, added, page, told)), out),
                digest(page + said + properties),
                all.isEmpty() ? revisions.changed(audience) : clock.instant());
    }

    /** Of these datasets those of which the audience is told nothing. */
    private long countOthers(Audience audience, Set<UUID> datasets) {
        Map<UUID, Revision> known = revisions.find(audience, datasets);
        return datasets.stream()
                .filter(dataset -> !known.containsKey(dataset)
                        || !Objects.requireNonNull(known.get(dataset)).isSaid())
                .count();
    }

    /** What is read first need not wait until it is written, nor the rest until then. */
    private void tell(Consumer<Consumer<Triple>> reading, StreamRDF out) {
        Explaining answer = commons.explaining(out);
        ReadAhead.run(reading, answer::tell);
        answer.finish();
    }

    /** What was taken out since the list was read is not on the page. */
    private boolean read(
            Dataset store,
            Audience audience,
            List<Revision> shown,
            Map<UUID, Wording> added,
            CatalogPage page,
            Consumer<Triple> out) {
        List<UUID> listed = shown.stream()
                .map(Revision::dataset)
                .filter(dataset -> !added.containsKey(dataset))
                .toList();
        var sayings = new Sayings(GraphStore.graph(store, audience), audience, remotes.read(listed), hub.iris());
        List<UUID> known = listed.stream().filter(sayings::isSaid).toList();
        List<String> names = Stream.concat(
                        known.stream().map(sayings::iri),
                        added.values().stream().map(Wording::iri))
                .toList();
        page.model(properties, hub, names).getGraph().find().forEachRemaining(out);
        Set<Node> told = new HashSet<>();
        known.forEach(dataset -> sayings.tell(dataset, told, out));
        added.values().forEach(wording -> wording.said().getGraph().find().forEachRemaining(out));
        return true;
    }

    /** Another one where the same names are explained in other words. */
    private String digest(String said) {
        return Descriptions.sha256(said + commons.digest()).substring(0, 32);
    }
}

package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Commons;
import eu.shifthub.hub.catalog.rdf.Descriptions;
import eu.shifthub.hub.catalog.rdf.HubFacts;
import eu.shifthub.hub.catalog.rdf.Iris;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads single datasets and pages of the catalog out of the graph of an audience. */
@Component
class CatalogReader {
    private final GraphStore store;
    private final Listing listing;
    private final CatalogProperties properties;
    private final HubFacts hub;
    private final Commons commons;
    private final Iris iris;

    CatalogReader(GraphStore store, Listing listing, CatalogProperties properties, HubFacts hub, Commons commons) {
        this.store = store;
        this.listing = listing;
        this.properties = properties;
        this.hub = hub;
        this.commons = commons;
        this.iris = hub.iris();
    }

    Optional<RdfAnswer> find(Audience audience, UUID dataset) {
        return store.read(graph -> new State(graph).revision(audience, dataset).map(revision -> {
            Model model = Descriptions.find(GraphStore.graph(graph, audience), iris.dataset(dataset));
            commons.explain(model);
            return new RdfAnswer(model, digest(revision.digest()), revision.since());
        }));
    }

    /**
     * @param address of the catalog as the caller wrote it, absolute and without parameters; the pages link to it
     */
    RdfAnswer page(Audience audience, PageRequest request, String address) {
        @Nullable UUID after = request.after() == null ? start(audience, request) : request.after();
        List<UUID> found = listing.after(audience, after, request.modifiedSince(), properties.pageSize() + 1);
        List<UUID> shown = found.subList(0, Math.min(found.size(), properties.pageSize()));
        var page = new CatalogPage(
                request,
                address,
                listing.count(audience, request.modifiedSince()),
                properties.pageSize(),
                found.size() > shown.size() ? shown.getLast() : null);
        return store.read(graph -> answer(graph, audience, shown, page));
    }

    private RdfAnswer answer(Dataset graph, Audience audience, List<UUID> shown, CatalogPage page) {
        var state = new State(graph);
        List<UUID> known = shown.stream()
                .filter(dataset -> state.revision(audience, dataset).isPresent())
                .toList();
        Model model = page.model(properties, hub, known);
        known.forEach(
                dataset -> model.add(Descriptions.find(GraphStore.graph(graph, audience), iris.dataset(dataset))));
        commons.explain(model);
        String said = known.stream()
                .flatMap(dataset -> state.revision(audience, dataset).stream())
                .map(Revision::digest)
                .collect(Collectors.joining(" "));
        Instant changed = state.changed(audience);
        return new RdfAnswer(model, digest(page + said + properties), changed);
    }

    /** Another one where the same names are explained in other words. */
    private String digest(String said) {
        return Descriptions.sha256(said + commons.digest()).substring(0, 32);
    }

    private @Nullable UUID start(Audience audience, PageRequest request) {
        if (request.number() == 1) {
            return null;
        }
        long before = (request.number() - 1L) * properties.pageSize();
        UUID last = listing.nth(audience, request.modifiedSince(), before);
        if (last == null) {
            throw CatalogProblem.PAGE_UNKNOWN.because();
        }
        return last;
    }
}

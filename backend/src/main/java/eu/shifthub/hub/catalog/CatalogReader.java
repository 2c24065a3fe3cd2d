package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Commons;
import eu.shifthub.hub.catalog.rdf.Descriptions;
import eu.shifthub.hub.catalog.rdf.HubFacts;
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
    private final RevisionStore revisions;
    private final CatalogProperties properties;
    private final HubFacts hub;
    private final Commons commons;

    CatalogReader(
            GraphStore store, RevisionStore revisions, CatalogProperties properties, HubFacts hub, Commons commons) {
        this.store = store;
        this.revisions = revisions;
        this.properties = properties;
        this.hub = hub;
        this.commons = commons;
    }

    Optional<RdfAnswer> find(Audience audience, UUID dataset) {
        store.requireOpen();
        return revisions
                .find(audience, dataset)
                .filter(revision -> store.read(graph -> Descriptions.isIn(
                        GraphStore.graph(graph, audience), hub.iris().dataset(dataset))))
                .map(revision -> new RdfAnswer(
                        () -> store.read(graph -> dataset(graph, audience, dataset)),
                        digest(revision.digest()),
                        revision.since()));
    }

    private Model dataset(Dataset graph, Audience audience, UUID dataset) {
        Model model =
                Descriptions.find(GraphStore.graph(graph, audience), hub.iris().dataset(dataset));
        commons.explain(model);
        return model;
    }

    /**
     * @param address of the catalog as the caller wrote it, absolute and without parameters; the pages link to it
     */
    RdfAnswer page(Audience audience, PageRequest request, String address) {
        store.requireOpen();
        @Nullable UUID after = request.after() == null ? start(audience, request) : request.after();
        List<Revision> found = revisions.after(audience, after, request.modifiedSince(), properties.pageSize() + 1);
        PageFill fill = fill();
        List<Revision> shown = found.stream().takeWhile(fill::takes).toList();
        var page = new CatalogPage(
                request,
                address,
                revisions.count(audience, request.modifiedSince()),
                properties.pageSize(),
                found.size() > shown.size() ? shown.getLast().dataset() : null);
        String said = shown.stream().map(Revision::digest).collect(Collectors.joining(" "));
        return new RdfAnswer(
                () -> store.read(graph -> page(graph, audience, shown, page)),
                digest(page + said + properties),
                revisions.changed(audience));
    }

    /** What was taken out since the list was read is not on the page. */
    private Model page(Dataset store, Audience audience, List<Revision> shown, CatalogPage page) {
        Model graph = GraphStore.graph(store, audience);
        List<UUID> known = shown.stream()
                .map(Revision::dataset)
                .filter(dataset -> Descriptions.isIn(graph, hub.iris().dataset(dataset)))
                .toList();
        Model model = page.model(properties, hub, known);
        known.forEach(dataset -> model.add(Descriptions.find(graph, hub.iris().dataset(dataset))));
        commons.explain(model);
        return model;
    }

    /** Another one where the same names are explained in other words. */
    private String digest(String said) {
        return Descriptions.sha256(said + commons.digest()).substring(0, 32);
    }

    /** The dataset that the page before the wanted one ends with; null before the first page. */
    private @Nullable UUID start(Audience audience, PageRequest request) {
        if (request.number() == 1) {
            return null;
        }
        return revisions
                .walk(audience, request.modifiedSince(), all -> {
                    PageFill fill = fill();
                    int number = 1;
                    @Nullable UUID last = null;
                    while (all.hasNext()) {
                        Revision next = all.next();
                        number += fill.takes(next) ? 0 : 1;
                        if (number == request.number()) {
                            return Optional.ofNullable(last);
                        }
                        last = next.dataset();
                    }
                    return Optional.<UUID>empty();
                })
                .orElseThrow(CatalogProblem.PAGE_UNKNOWN::because);
    }

    private PageFill fill() {
        return new PageFill(properties.pageSize(), properties.pageBytes().toBytes());
    }
}

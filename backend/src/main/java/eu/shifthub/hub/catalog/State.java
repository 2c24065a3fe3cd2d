package eu.shifthub.hub.catalog;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;

/** What the store knows of itself: by which rules it was made, and the revision of each dataset in each graph. */
final class State {
    private static final String GRAPH = "urn:shift-hub:catalog:state";
    private static final Property MADE_BY = ResourceFactory.createProperty(GRAPH + "#made-by");

    private final Model model;

    State(Dataset store) {
        this.model = store.getNamedModel(GRAPH);
    }

    /** Reads all of it and what the graphs hold of each dataset, so that a damaged store is found at once. */
    static void check(Dataset store) {
        Txn.executeRead(store, () -> {
            var state = new State(store);
            for (Audience audience : Audience.values()) {
                int known = state.revisions(audience).size();
                int described = GraphStore.graph(store, audience)
                        .listSubjectsWithProperty(RDF.type, DCAT.Dataset)
                        .toList()
                        .size();
                if (known != described) {
                    throw new IllegalStateException(
                            "it describes " + described + " datasets where it should describe " + known);
                }
            }
        });
    }

    Optional<String> madeBy() {
        return literal(model.createResource(GRAPH), MADE_BY);
    }

    void setMadeBy(String rules) {
        set(model.createResource(GRAPH), MADE_BY, rules);
    }

    /** When the graph of the audience changed last; the epoch where it never did. */
    Instant changed(Audience audience) {
        return literal(model.createResource(GRAPH), since(audience))
                .map(Instant::parse)
                .orElse(Instant.EPOCH);
    }

    void setChanged(Audience audience, Instant at) {
        set(model.createResource(GRAPH), since(audience), at.toString());
    }

    Map<UUID, Revision> revisions(Audience audience) {
        Map<UUID, Revision> found = new TreeMap<>();
        model.listSubjectsWithProperty(digest(audience)).forEach(subject -> {
            UUID dataset = UUID.fromString(subject.getURI().substring("urn:uuid:".length()));
            revision(audience, dataset).ifPresent(revision -> found.put(dataset, revision));
        });
        return found;
    }

    Optional<Revision> revision(Audience audience, UUID dataset) {
        Resource subject = subject(dataset);
        return literal(subject, digest(audience))
                .flatMap(digest ->
                        literal(subject, since(audience)).map(Instant::parse).map(at -> new Revision(digest, at)));
    }

    void setRevision(Audience audience, UUID dataset, Revision revision) {
        set(subject(dataset), digest(audience), revision.digest());
        set(subject(dataset), since(audience), revision.since().toString());
    }

    void forget(Audience audience, UUID dataset) {
        subject(dataset).removeAll(digest(audience)).removeAll(since(audience));
    }

    void clear() {
        model.removeAll();
    }

    private Resource subject(UUID dataset) {
        return model.createResource("urn:uuid:" + dataset);
    }

    private static Property digest(Audience audience) {
        return ResourceFactory.createProperty(GRAPH + "#digest-" + audience.name());
    }

    private static Property since(Audience audience) {
        return ResourceFactory.createProperty(GRAPH + "#since-" + audience.name());
    }

    private static Optional<String> literal(Resource subject, Property property) {
        return Optional.ofNullable(subject.getProperty(property)).map(Statement::getString);
    }

    private static void set(Resource subject, Property property, String value) {
        subject.removeAll(property).addProperty(property, value);
    }
}

package eu.shifthub.hub.catalog;

import java.util.Optional;
import org.apache.jena.query.Dataset;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;

/** What the store knows of itself: by which rules it was made, and how many datasets each graph describes. */
final class State {
    private static final String GRAPH = "urn:shift-hub:catalog:state";
    private static final Property MADE_BY = ResourceFactory.createProperty(GRAPH + "#made-by");

    private final Resource self;

    State(Dataset store) {
        Model model = store.getNamedModel(GRAPH);
        this.self = model.createResource(GRAPH);
    }

    /** Reads what the graphs hold of each dataset, so that a damaged store is found at once. */
    static void check(Dataset store) {
        Txn.executeRead(store, () -> {
            var state = new State(store);
            for (Audience audience : Audience.values()) {
                int known = state.described(audience);
                long described = count(GraphStore.graph(store, audience));
                if (known != described) {
                    throw new IllegalStateException(
                            "it describes " + described + " datasets where it should describe " + known);
                }
            }
        });
    }

    private static long count(Model graph) {
        long count = 0;
        for (var found = graph.listSubjectsWithProperty(RDF.type, DCAT.Dataset); found.hasNext(); found.next()) {
            count++;
        }
        return count;
    }

    Optional<String> madeBy() {
        return literal(MADE_BY);
    }

    void setMadeBy(String rules) {
        set(MADE_BY, rules);
    }

    int described(Audience audience) {
        return literal(counted(audience)).map(Integer::parseInt).orElse(0);
    }

    void setDescribed(Audience audience, int datasets) {
        set(counted(audience), Integer.toString(datasets));
    }

    private static Property counted(Audience audience) {
        return ResourceFactory.createProperty(GRAPH + "#describes-" + audience.name());
    }

    private Optional<String> literal(Property property) {
        return Optional.ofNullable(self.getProperty(property)).map(Statement::getString);
    }

    private void set(Property property, String value) {
        self.removeAll(property).addProperty(property, value);
    }
}

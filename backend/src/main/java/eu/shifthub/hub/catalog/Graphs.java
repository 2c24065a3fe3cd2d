package eu.shifthub.hub.catalog;

import java.util.List;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Dataset;
import org.springframework.stereotype.Component;

/** The graphs of the catalog themselves, for rooms that let people ask of them what they like. */
@Component
public class Graphs {
    private final GraphStore store;

    Graphs(GraphStore store) {
        this.store = store;
    }

    /**
     * The IRIs of the graphs that are open to an audience: its own, then the public one where that is another, then the
     * vocabularies, which are the same for everyone.
     */
    public static List<String> names(Audience audience) {
        return audience == Audience.PUBLIC
                ? List.of(GraphStore.name(Audience.PUBLIC), GraphStore.VOCABULARY)
                : List.of(GraphStore.name(audience), GraphStore.name(Audience.PUBLIC), GraphStore.VOCABULARY);
    }

    /**
     * Reads one state of the graphs that are open to an audience, whatever is written meanwhile. What is read from is of
     * no use after the reading.
     */
    public <T> T read(Audience audience, Function<Reading, T> reading) {
        return store.read(dataset -> reading.apply(name -> graph(dataset, audience, name)));
    }

    private static Graph graph(Dataset dataset, Audience audience, String name) {
        if (!names(audience).contains(name)) {
            throw new IllegalArgumentException("The graph is not open to the audience " + audience + ": " + name);
        }
        return dataset.getNamedModel(name).getGraph();
    }

    /** The graphs while they are read. */
    @FunctionalInterface
    public interface Reading {
        /** @param name one of those that are open to the audience */
        Graph graph(String name);
    }
}

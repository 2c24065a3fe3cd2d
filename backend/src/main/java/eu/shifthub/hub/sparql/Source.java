package eu.shifthub.hub.sparql;

import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.catalog.Graphs;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;

/**
 * What a query is asked of.
 *
 * @param unnamed graphs that together are meant where none is named
 * @param named graphs that may be named
 */
record Source(List<String> unnamed, List<String> named) {
    /** What the protocol says goes before what the query says; where neither does, all that is open is meant. */
    static Source of(Query query, Question question, Audience audience) {
        boolean isSaid =
                !question.defaultGraphs().isEmpty() || !question.namedGraphs().isEmpty();
        List<String> unnamed = isSaid ? question.defaultGraphs() : query.getGraphURIs();
        List<String> named = isSaid ? question.namedGraphs() : query.getNamedGraphURIs();
        List<String> open = Graphs.names(audience);
        return unnamed.isEmpty() && named.isEmpty()
                ? new Source(List.of(open.getFirst(), open.getLast()), open)
                : new Source(checked(unnamed, open), checked(named, open));
    }

    private static List<String> checked(List<String> names, List<String> open) {
        names.stream().filter(name -> !open.contains(name)).findFirst().ifPresent(unknown -> {
            throw SparqlProblem.GRAPH_UNKNOWN.because(Map.of("graph", unknown));
        });
        return names.stream().distinct().toList();
    }

    DatasetGraph read(Graphs.Reading reading, Budget budget) {
        DatasetGraph graphs = new DatasetGraphMapLink(
                new SeenGraph(unnamed.stream().map(reading::graph).toList(), budget));
        named.forEach(name ->
                graphs.addGraph(NodeFactory.createURI(name), new SeenGraph(List.of(reading.graph(name)), budget)));
        return graphs;
    }
}

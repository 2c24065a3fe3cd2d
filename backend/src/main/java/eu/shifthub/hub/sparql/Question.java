package eu.shifthub.hub.sparql;

import java.util.List;

/**
 * A query as the protocol brings it.
 *
 * @param defaultGraphs IRIs of the graphs to be asked, and
 * @param namedGraphs of those to be asked by name; where either is given, what the query says of graphs does not count
 */
record Question(String query, List<String> defaultGraphs, List<String> namedGraphs) {
    Question {
        defaultGraphs = List.copyOf(defaultGraphs);
        namedGraphs = List.copyOf(namedGraphs);
    }
}

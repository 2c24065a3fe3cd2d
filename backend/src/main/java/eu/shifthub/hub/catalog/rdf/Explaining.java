package eu.shifthub.hub.catalog.rdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.RDF;

/**
 * Hands an answer on, statement by statement, and in the end what is known of the things that it named
 * ({@link Commons}). It keeps the names, not the statements.
 */
public final class Explaining {
    private final Commons commons;
    private final StreamRDF out;
    private final Set<Node> named = new HashSet<>();
    private final Map<Node, Set<Node>> typed = new LinkedHashMap<>();

    Explaining(Commons commons, StreamRDF out) {
        this.commons = commons;
        this.out = out;
    }

    public void tell(Graph said) {
        said.find().forEachRemaining(this::tell);
    }

    public void tell(Triple said) {
        out.triple(said);
        note(said);
    }

    void note(Triple said) {
        Node object = said.getObject();
        if (object.isURI()) {
            named.add(object);
            Node type = Ranges.of(said.getPredicate());
            if (type != null) {
                typed.computeIfAbsent(object, node -> new LinkedHashSet<>()).add(type);
            }
        }
    }

    /** Once, when all is told. */
    public void finish() {
        Set<Node> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(named);
        while (!open.isEmpty()) {
            Node next = open.remove();
            if (seen.add(next)) {
                for (Triple known : commons.known(next)) {
                    tell(known);
                    if (known.getObject().isURI()) {
                        open.add(known.getObject());
                    }
                }
            }
        }
        typed.forEach((node, types) -> types.forEach(type -> out.triple(Triple.create(node, RDF.type.asNode(), type))));
    }
}

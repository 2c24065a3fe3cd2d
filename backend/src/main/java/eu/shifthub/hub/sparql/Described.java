package eu.shifthub.hub.sparql;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;

/** What a graph says of a thing: of itself, and of its parts, whose IRI is its own with a fragment. */
final class Described {
    private final Graph graph;
    private final Set<Node> described = new HashSet<>();
    private final Deque<Node> open = new ArrayDeque<>();

    Described(Graph graph) {
        this.graph = graph;
    }

    Iterator<Triple> triples(Query query, QueryIterator rows) {
        List<Var> asked = query.isQueryResultStar() ? List.of() : Var.varList(query.getResultVars());
        Iterator<Node> found = Iter.flatMap(rows, row -> {
            Collection<Var> names = asked.isEmpty() ? row.varsMentioned() : asked;
            return names.stream().filter(row::contains).map(row::get).iterator();
        });
        Iterator<Node> all = query.getQueryPattern() == null
                ? query.getResultURIs().iterator()
                : Iter.concat(query.getResultURIs().iterator(), found);
        return Iter.flatMap(all, this::of);
    }

    private Iterator<Triple> of(Node thing) {
        add(thing);
        return Iter.flatMap(
                new Opened(),
                node -> Iter.map(graph.find(node, Node.ANY, Node.ANY), triple -> {
                    Node object = triple.getObject();
                    if (object.isURI() && thing.isURI() && object.getURI().startsWith(thing.getURI() + "#")) {
                        add(object);
                    }
                    return triple;
                }));
    }

    private void add(Node thing) {
        if (!thing.isLiteral() && described.add(thing)) {
            open.add(thing);
        }
    }

    private final class Opened implements Iterator<Node> {
        @Override
        public boolean hasNext() {
            return !open.isEmpty();
        }

        @Override
        public Node next() {
            return open.remove();
        }
    }
}

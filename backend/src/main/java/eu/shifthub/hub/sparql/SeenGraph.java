package eu.shifthub.hub.sparql;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NullIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/** One or several graphs as one, as a query sees them: read-only, and each triple looked at is a step of its budget. */
final class SeenGraph extends GraphBase {
    private static final int REMEMBERED = 24;

    private final List<Graph> graphs;
    private final Budget budget;
    private final int held;

    SeenGraph(List<Graph> graphs, Budget budget) {
        this(graphs, budget, 0);
    }

    private SeenGraph(List<Graph> graphs, Budget budget, int held) {
        this.graphs = List.copyOf(graphs);
        this.budget = budget;
        this.held = held;
    }

    /** The same for one who remembers what was found, as paths do that lead anywhere. */
    SeenGraph remembered() {
        return new SeenGraph(graphs, budget, REMEMBERED);
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        budget.step();
        ExtendedIterator<Triple> found = NullIterator.instance();
        for (int i = 0; i < graphs.size(); i++) {
            List<Graph> before = graphs.subList(0, i);
            found = found.andThen(graphs.get(i)
                    .find(pattern)
                    .filterKeep(triple -> before.stream().noneMatch(graph -> graph.contains(triple))));
        }
        return WrappedIterator.create(new Counted(found));
    }

    private final class Counted implements Iterator<Triple> {
        private final Iterator<Triple> found;

        private Counted(Iterator<Triple> found) {
            this.found = found;
        }

        @Override
        public boolean hasNext() {
            return found.hasNext();
        }

        @Override
        public Triple next() {
            budget.step();
            budget.hold(held);
            return found.next();
        }
    }
}

package eu.shifthub.hub.sparql;

import java.util.function.Consumer;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;

/** Rows on their way from one part of a query to the next, each of them counted. */
final class Watched extends QueryIter1 {
    private final Consumer<Binding> count;

    Watched(QueryIterator rows, ExecutionContext execution, Consumer<Binding> count) {
        super(rows, execution);
        this.count = count;
    }

    @Override
    protected boolean hasNextBinding() {
        return getInput().hasNext();
    }

    @Override
    protected Binding moveToNextBinding() {
        Binding row = getInput().nextBinding();
        count.accept(row);
        return row;
    }

    @Override
    protected void requestSubCancel() {
        // Nothing but the rows, which are told as well.
    }

    @Override
    protected void closeSubIterator() {
        // Nothing but the rows, which are closed as well.
    }
}

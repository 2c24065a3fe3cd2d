package eu.shifthub.hub.sparql;

import java.util.List;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpNull;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.sparql.util.Symbol;

/** A query that may run: only what is allowed, all of it counted. */
final class Plan {
    /** What Jena would add on its own: calls of classes and of other servers. */
    private static final List<Symbol> WITHOUT = List.of(
            ARQ.propertyFunctions,
            ARQ.enablePropertyFunctions,
            ARQ.httpServiceAllowed,
            // These evaluate before the query runs, or make patterns grow with the product of their alternatives.
            ARQ.optExprConstantFolding,
            ARQ.optFilterExpandOneOf,
            ARQ.optFilterDisjunction,
            ARQ.optInlineAssignments,
            // What many steps bind is counted step by step.
            ARQ.optMergeExtends);

    private final Op pattern;
    private final Context settings;

    private Plan(Op pattern, Context settings) {
        this.pattern = pattern;
        this.settings = settings;
    }

    static Plan of(Query query, Budget budget) {
        Context settings = settings(budget);
        Op read = query.getQueryPattern() == null ? OpNull.create() : Algebra.compile(query);
        Op checked = Transformer.transform(new CheckedPattern(), new CheckedExpressions(budget), read);
        return new Plan(Algebra.optimize(checked, settings), settings);
    }

    QueryIterator run(DatasetGraph graphs) {
        ExecutionContext execution = ExecutionContext.create(graphs, settings);
        return QC.execute(pattern, OpExecutor.createRootQueryIterator(execution), execution);
    }

    Context settings() {
        return settings;
    }

    private static Context settings(Budget budget) {
        Context settings = ARQ.getContext().copy();
        WITHOUT.forEach(settings::setFalse);
        settings.set(ARQConstants.sysCurrentTime, NodeFactoryExtra.nowAsDateTime());
        settings.set(ARQConstants.symCancelQuery, budget.stopped());
        QC.setFactory(settings, execution -> new BudgetedExecutor(execution, budget));
        return settings;
    }
}

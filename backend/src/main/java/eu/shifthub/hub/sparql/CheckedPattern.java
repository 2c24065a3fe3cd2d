package eu.shifthub.hub.sparql;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.algebra.op.OpLateral;
import org.apache.jena.sparql.algebra.op.OpProcedure;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnfold;

/** Refuses what a query's pattern may not have: calls of others, and Jena's own additions to SPARQL. */
final class CheckedPattern extends TransformCopy {
    private static final int MOST_TRIPLES = 500;

    private int triples;

    @Override
    public Op transform(OpBGP pattern) {
        triples += pattern.getPattern().size();
        if (triples > MOST_TRIPLES) {
            throw SparqlProblem.TOO_COMPLEX.because();
        }
        return super.transform(pattern);
    }

    @Override
    public Op transform(OpService service, Op pattern) {
        throw Allowed.refused("SERVICE");
    }

    @Override
    public Op transform(OpProcedure procedure, Op pattern) {
        throw Allowed.refused("A procedure");
    }

    @Override
    public Op transform(OpPropFunc function, Op pattern) {
        throw Allowed.refused("A property function");
    }

    @Override
    public Op transform(OpLateral lateral, Op left, Op right) {
        throw Allowed.refused("LATERAL");
    }

    @Override
    public Op transform(OpUnfold unfold, Op pattern) {
        throw Allowed.refused("UNFOLD");
    }

    @Override
    public Op transform(OpExt addition) {
        throw Allowed.refused("An addition to SPARQL");
    }

    @Override
    public Op transform(OpTable values) {
        values.getTable().rows().forEachRemaining(row -> row.forEach((name, value) -> Durations.refuseHuge(value)));
        return super.transform(values);
    }
}

package eu.shifthub.hub.sparql;

import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.shared.InvalidPropertyURIException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.modify.TemplateLib;

/** Runs a plan and writes its answer, as much of it as is allowed. */
final class Writing {
    private final Query query;
    private final AnswerFormat format;
    private final Budget budget;
    private final SparqlProperties limits;
    private final BoundedBytes out;

    Writing(Query query, AnswerFormat format, Budget budget, SparqlProperties limits) {
        this.query = query;
        this.format = format;
        this.budget = budget;
        this.limits = limits;
        this.out = new BoundedBytes((int) limits.maxAnswer().toBytes(), budget);
    }

    /** The answer without anything in it, for those who ask only how it would come. */
    static Answer empty(AnswerFormat format) {
        return new Answer(format, new byte[0], 0, "");
    }

    Answer answer(Plan plan, DatasetGraph graphs) {
        QueryIterator rows = plan.run(graphs);
        try {
            if (query.isAskType()) {
                writer().write(out, rows.hasNext(), plan.settings());
                return new Answer(format, out.toByteArray(), 1, "");
            }
            return query.isSelectType() ? rows(rows, plan) : triples(triples(rows, graphs));
        } finally {
            rows.close();
        }
    }

    private Answer rows(QueryIterator rows, Plan plan) {
        var cut = new Cut<>(rows, limits.maxRows(), "rows", out::isFull);
        writer().write(out, RowSetStream.create(Var.varList(query.getResultVars()), cut), plan.settings());
        return new Answer(format, out.toByteArray(), cut.count(), cut.cut());
    }

    private Iterator<Triple> triples(QueryIterator rows, DatasetGraph graphs) {
        return query.isConstructType()
                ? TemplateLib.calcTriples(query.getConstructTemplate().getTriples(), rows)
                : new Described(graphs.getDefaultGraph()).triples(query, rows);
    }

    private Answer triples(Iterator<Triple> triples) {
        Graph answer = GraphFactory.createDefaultGraph();
        answer.getPrefixMapping().setNsPrefixes(query.getPrefixMapping());
        long[] length = {0};
        var cut = new Cut<>(
                triples,
                limits.maxTriples(),
                "triples",
                () -> length[0] > limits.maxAnswer().toBytes());
        cut.forEachRemaining(triple -> {
            budget.step();
            length[0] += Budget.length(triple.getSubject())
                    + Budget.length(triple.getPredicate())
                    + Budget.length(triple.getObject());
            answer.add(triple);
        });
        write(answer);
        return new Answer(format, out.toByteArray(), answer.size(), cut.cut());
    }

    private void write(Graph answer) {
        try {
            RDFWriter.source(answer).format(format.triples()).output(out);
        } catch (InvalidPropertyURIException nameless) {
            throw SparqlProblem.NO_XML_NAME.because(Map.of("property", String.valueOf(nameless.getMessage())));
        }
    }

    private RowSetWriter writer() {
        return RowSetWriterRegistry.getFactory(format.rows()).create(format.rows());
    }
}

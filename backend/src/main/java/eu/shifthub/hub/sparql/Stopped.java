package eu.shifthub.hub.sparql;

import eu.shifthub.hub.platform.ProblemException;
import org.apache.jena.query.QueryCancelledException;

/** Ends a query while it runs: of all exceptions the only kind that Jena lets through where an expression is evaluated. */
final class Stopped extends QueryCancelledException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemException problem;

    Stopped(ProblemException problem) {
        super(problem);
        this.problem = problem;
    }

    ProblemException problem() {
        return problem;
    }
}

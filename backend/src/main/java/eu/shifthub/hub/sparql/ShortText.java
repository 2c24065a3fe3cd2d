package eu.shifthub.hub.sparql;

import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;

/** An argument that is read as a number or a date: reading millions of digits takes longer than anyone waits. */
final class ShortText extends ExprFunction1 {
    private static final int LONGEST = 1000;

    ShortText(Expr text) {
        super(text, "short");
    }

    @Override
    public NodeValue eval(NodeValue text) {
        if (Budget.length(text.asNode()) > LONGEST) {
            throw new ExprEvalException("The text is too long to be cast.");
        }
        return text;
    }

    @Override
    public Expr copy(Expr text) {
        return new ShortText(text);
    }
}

package eu.shifthub.hub.sparql;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** REGEX in a time in proportion to the text. */
final class CheckedRegex extends CheckedFunction {
    private final Patterns patterns;

    CheckedRegex(ExprList arguments, Budget budget) {
        super("regex", arguments, budget);
        this.patterns = new Patterns(budget);
    }

    @Override
    NodeValue evaluate(List<NodeValue> arguments) {
        CharSequence text = patterns.watched(Patterns.text(arguments.getFirst()));
        return NodeValue.booleanReturn(patterns.of(arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null)
                .matcher(text)
                .find());
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new CheckedRegex(arguments, budget);
    }
}

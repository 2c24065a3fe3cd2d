package eu.shifthub.hub.sparql;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** CONCAT, which looks at how long the text will be before it makes it. */
final class CheckedConcat extends CheckedFunction {
    private final E_StrConcat concat;

    CheckedConcat(ExprList arguments, Budget budget) {
        super("concat", arguments, budget);
        this.concat = new E_StrConcat(arguments);
    }

    @Override
    NodeValue evaluate(List<NodeValue> arguments) {
        long length = arguments.stream()
                .mapToLong(argument -> Budget.length(argument.asNode()))
                .sum();
        if (length > Texts.LONGEST) {
            throw Texts.tooLong();
        }
        return concat.eval(arguments);
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new CheckedConcat(arguments, budget);
    }
}

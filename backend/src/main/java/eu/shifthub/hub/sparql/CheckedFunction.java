package eu.shifthub.hub.sparql;

import java.util.List;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** A function in the place of one of Jena's that could run or grow for ever. */
abstract class CheckedFunction extends ExprFunctionN {
    final Budget budget;

    CheckedFunction(String name, ExprList arguments, Budget budget) {
        super(name, arguments);
        this.budget = budget;
    }

    @Override
    public final NodeValue eval(List<NodeValue> arguments) {
        budget.step();
        return Texts.checked(evaluate(arguments));
    }

    abstract NodeValue evaluate(List<NodeValue> arguments);
}

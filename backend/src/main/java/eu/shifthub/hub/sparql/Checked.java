package eu.shifthub.hub.sparql;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;

/** A function as Jena has it, whose arguments and result are of a reasonable size. */
final class Checked extends CheckedFunction {
    private static final long MOST_STEPS = 100_000_000;

    private final ExprFunction function;

    Checked(ExprFunction function, ExprList arguments, Budget budget) {
        super(function.getFunctionSymbol().getSymbol(), arguments, budget);
        this.function = function;
    }

    @Override
    NodeValue evaluate(List<NodeValue> arguments) {
        arguments.forEach(Durations::checked);
        requireComparable(arguments);
        return switch (function) {
            case ExprFunction1 one -> one.eval(arguments.getFirst());
            case ExprFunction2 two -> two.eval(arguments.getFirst(), arguments.getLast());
            case ExprFunctionN many -> many.eval(arguments);
            default -> throw new IllegalStateException("No function that grows: " + function.getFunctionSymbol());
        };
    }

    /** To look for one text in another takes as many steps as the product of their lengths, and cannot be stopped. */
    private void requireComparable(List<NodeValue> arguments) {
        long steps = 1;
        for (NodeValue argument : arguments) {
            steps *= Math.max(1, Budget.length(argument.asNode()));
            if (steps > MOST_STEPS) {
                throw Texts.tooLong();
            }
        }
        if (steps > Texts.SHORT) {
            budget.look();
        }
    }

    @Override
    public Expr copy(ExprList arguments) {
        return new Checked(function, arguments, budget);
    }
}

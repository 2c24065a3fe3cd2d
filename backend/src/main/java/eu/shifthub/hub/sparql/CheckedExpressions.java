package eu.shifthub.hub.sparql;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Divide;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.E_UnaryMinus;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction0;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunction3;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/** Refuses each function that is not allowed, and puts checked ones in the place of those that could run or grow for ever. */
final class CheckedExpressions extends ExprTransformCopy {
    private static final Set<Class<?>> GROWING = Set.of(
            E_Add.class,
            E_Subtract.class,
            E_Multiply.class,
            E_Divide.class,
            E_UnaryMinus.class,
            E_StrSubstring.class,
            E_StrContains.class,
            E_StrBefore.class,
            E_StrAfter.class,
            E_StrUpperCase.class,
            E_StrLowerCase.class,
            E_StrEncodeForURI.class,
            E_StrDatatype.class,
            E_StrLang.class);

    private final Budget budget;

    CheckedExpressions(Budget budget) {
        this.budget = budget;
    }

    @Override
    public Expr transform(ExprFunction0 function) {
        Allowed.function(function);
        return super.transform(function);
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        return checked(function, List.of(argument), super.transform(function, argument));
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr first, Expr second) {
        return checked(function, List.of(first, second), super.transform(function, first, second));
    }

    @Override
    public Expr transform(ExprFunction3 function, Expr first, Expr second, Expr third) {
        Allowed.function(function);
        return super.transform(function, first, second, third);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof CheckedFunction) {
            return function;
        }
        ExprList given = new ExprList(arguments.getList().stream()
                .filter(argument -> argument != null)
                .toList());
        return switch (function) {
            case E_Regex regex -> new CheckedRegex(given, budget);
            case E_StrReplace replace -> new CheckedReplace(given, budget);
            case E_StrConcat concat -> new CheckedConcat(given, budget);
            default -> checked(function, given.getList(), super.transform(function, arguments));
        };
    }

    @Override
    public Expr transform(ExprFunctionOp function, ExprList arguments, Op pattern) {
        Allowed.function(function);
        return super.transform(function, arguments, pattern);
    }

    @Override
    public Expr transform(NodeValue constant) {
        Durations.refuseHuge(constant.asNode());
        return super.transform(constant);
    }

    @Override
    public Expr transform(ExprAggregator aggregator) {
        Aggregator how = aggregator.getAggregator();
        Allowed.aggregate(how);
        ExprList values = how.getExprList();
        return values == null
                ? aggregator
                : new ExprAggregator(aggregator.getVar(), how.copy(ExprTransformer.transform(this, values)));
    }

    private Expr checked(ExprFunction function, List<Expr> arguments, Expr plain) {
        Allowed.function(function);
        if (Allowed.isCast(function)) {
            return ((ExprFunctionN) plain)
                    .copy(new ExprList(arguments.stream()
                            .<Expr>map(argument -> new ShortText(argument))
                            .toList()));
        }
        return GROWING.contains(function.getClass()) ? new Checked(function, new ExprList(arguments), budget) : plain;
    }
}

package eu.shifthub.hub.sparql;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCountDistinct;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.function.FunctionEnv;

/** The argument of an aggregate that keeps each value it is given, or each that is new: it counts them as held. */
final class HeldValues extends ExprFunction1 {
    private static final int VALUE = 96;

    private final Budget budget;
    private final List<Var> keys;
    private final int separator;
    private final boolean onlyNew;
    private final Set<Integer> seen = new HashSet<>();

    private HeldValues(Expr value, List<Var> keys, int separator, boolean onlyNew, Budget budget) {
        super(value, "held");
        this.budget = budget;
        this.keys = keys;
        this.separator = separator;
        this.onlyNew = onlyNew;
    }

    static ExprAggregator of(ExprAggregator aggregator, List<Var> keys, Budget budget) {
        Aggregator how = aggregator.getAggregator();
        int separator = how instanceof AggGroupConcat concat
                ? Objects.requireNonNullElse(concat.getSeparator(), " ").length()
                : 0;
        boolean onlyNew = how.getClass().getSimpleName().endsWith("Distinct");
        if (how.getExprList() == null || !(onlyNew || how instanceof AggGroupConcat)) {
            return aggregator;
        }
        var counted = new ExprList(how.getExprList().getList().stream()
                .<Expr>map(value -> new HeldValues(value, keys, separator, onlyNew, budget))
                .toList());
        return new ExprAggregator(aggregator.getVar(), how.copy(counted));
    }

    /** Counting different rows keeps whole rows. */
    static boolean holdsRows(Collection<ExprAggregator> aggregators) {
        return aggregators.stream().anyMatch(aggregator -> aggregator.getAggregator() instanceof AggCountDistinct);
    }

    @Override
    protected NodeValue evalSpecial(Binding row, FunctionEnv env) {
        NodeValue value = getArg().eval(row, env);
        @SuppressWarnings("NullAway") // An unbound variable is a key as well.
        int key = Objects.hash(keys.stream().map(row::get).toArray()) * 31 + value.hashCode();
        if (!onlyNew || seen.add(key)) {
            budget.hold((onlyNew ? VALUE : 0) + 2L * (Budget.length(value.asNode()) + separator));
        }
        return value;
    }

    @Override
    public NodeValue eval(NodeValue value) {
        return value;
    }

    @Override
    public Expr copy(Expr value) {
        return new HeldValues(value, keys, separator, onlyNew, budget);
    }
}

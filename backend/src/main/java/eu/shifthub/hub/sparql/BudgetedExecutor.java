package eu.shifthub.hub.sparql;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpAssign;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProcedure;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterGroup;
import org.apache.jena.sparql.engine.iterator.QueryIterMinus;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.join.Join;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.jspecify.annotations.Nullable;

/**
 * Runs the parts of a query as Jena does, but counts each row that passes between them and each that has to be held: what
 * is sorted, joined, grouped, made distinct.
 */
final class BudgetedExecutor extends OpExecutor {
    private static final int GROUP = 256;

    private final Budget budget;

    BudgetedExecutor(ExecutionContext execution, Budget budget) {
        super(execution);
        this.budget = budget;
    }

    @Override
    protected QueryIterator exec(Op op, QueryIterator input) {
        budget.step();
        return watched(super.exec(op, input), row -> budget.step());
    }

    @Override
    protected QueryIterator execute(OpJoin join, QueryIterator input) {
        return Join.join(held(exec(join.getLeft(), input)), held(exec(join.getRight(), root())), execCxt);
    }

    @Override
    protected QueryIterator execute(OpLeftJoin join, QueryIterator input) {
        return Join.leftJoin(
                held(exec(join.getLeft(), input)), held(exec(join.getRight(), root())), join.getExprs(), execCxt);
    }

    @Override
    protected QueryIterator execute(OpMinus minus, QueryIterator input) {
        Set<Var> common = OpVars.visibleVars(minus.getLeft());
        common.retainAll(OpVars.visibleVars(minus.getRight()));
        return QueryIterMinus.create(
                exec(minus.getLeft(), input), held(exec(minus.getRight(), root())), common, execCxt);
    }

    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        return new QueryIterSort(held(exec(order.getSubOp(), input)), order.getConditions(), execCxt);
    }

    @Override
    protected QueryIterator execute(OpDistinct distinct, QueryIterator input) {
        return held(super.execute(distinct, input));
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        ExecutionContext remembering = execCxt.getActiveGraph() instanceof SeenGraph seen
                ? ExecutionContext.copyChangeActiveGraph(execCxt, seen.remembered())
                : execCxt;
        return new QueryIterPath(path.getTriplePath(), input, remembering);
    }

    @Override
    protected QueryIterator execute(OpGroup group, QueryIterator input) {
        VarExprList keys = group.getGroupVars();
        List<ExprAggregator> aggregators = group.getAggregators().stream()
                .map(aggregator -> HeldValues.of(aggregator, keys.getVars(), budget))
                .toList();
        Consumer<Binding> count = keys.getExprs().isEmpty() && !HeldValues.holdsRows(aggregators)
                ? newGroups(keys.getVars(), aggregators.size())
                : budget::hold;
        return new QueryIterGroup(watched(exec(group.getSubOp(), input), count), keys, aggregators, execCxt);
    }

    private Consumer<Binding> newGroups(List<Var> keys, int aggregators) {
        Set<Integer> seen = new HashSet<>();
        return row -> {
            @SuppressWarnings("NullAway") // An unbound variable is a key as well.
            int key = Objects.hash(keys.stream().map(row::get).toArray());
            if (seen.add(key)) {
                budget.hold((long) GROUP * (1 + aggregators)
                        + keys.stream().mapToLong(name -> length(row.get(name))).sum());
            }
        };
    }

    @Override
    protected QueryIterator execute(OpExtend extend, QueryIterator input) {
        return longValues(super.execute(extend, input), extend.getVarExprList());
    }

    @Override
    protected QueryIterator execute(OpAssign assign, QueryIterator input) {
        return longValues(super.execute(assign, input), assign.getVarExprList());
    }

    /** A row is a chain of what was bound, so that many long values may be held by a single one. */
    private QueryIterator longValues(QueryIterator rows, VarExprList made) {
        return watched(
                rows,
                row -> made.getVars().forEach(name -> {
                    int length = length(row.get(name));
                    if (length > Texts.SHORT) {
                        budget.hold(2L * length);
                    }
                }));
    }

    private static int length(@Nullable Node value) {
        return value == null ? 0 : Budget.length(value);
    }

    private QueryIterator held(QueryIterator rows) {
        return watched(rows, budget::hold);
    }

    private QueryIterator watched(QueryIterator rows, Consumer<Binding> count) {
        return new Watched(rows, execCxt, count);
    }

    @Override
    protected QueryIterator execute(OpService service, QueryIterator input) {
        throw Allowed.refused("SERVICE");
    }

    @Override
    protected QueryIterator execute(OpPropFunc function, QueryIterator input) {
        throw Allowed.refused("A property function");
    }

    @Override
    protected QueryIterator execute(OpProcedure procedure, QueryIterator input) {
        throw Allowed.refused("A procedure");
    }
}

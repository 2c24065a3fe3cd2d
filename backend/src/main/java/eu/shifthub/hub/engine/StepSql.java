package eu.shifthub.hub.engine;

import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectQuery;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Renders low-code questions. Knows at each step which columns there are, so that a wrong one is named. */
final class StepSql {
    private final Scope scope;
    private Table<?> table;
    private List<String> columns;
    private List<Order> order = List.of();
    private int step;

    private StepSql(Scope scope, ViewName input) {
        this.scope = scope;
        this.columns = columnsOf(input);
        this.table = table(name(input.schema(), input.name()));
    }

    static String render(Scope scope, Query.Steps steps) {
        StepSql sql = new StepSql(scope, steps.input());
        for (Step step : steps.steps()) {
            sql.step++;
            sql.apply(step);
        }
        SelectQuery<?> select =
                sql.select(sql.columns.stream().map(Dialect::column).toList());
        select.addOrderBy(sql.sortFields());
        return Dialect.render(select);
    }

    /** The views that the steps name. */
    static Set<ViewName> reads(Query.Steps steps) {
        Set<ViewName> reads = new HashSet<>(Set.of(steps.input()));
        for (Step step : steps.steps()) {
            if (step instanceof Step.Join join) {
                reads.add(join.with());
            }
        }
        return reads;
    }

    static String render(Scope scope, Query.Page page) {
        StepSql sql = new StepSql(scope, page.view());
        sql.known(predicateColumns(page.where()));
        sql.known(page.columns().stream());
        sql.order = sql.canonical(page.order());
        SelectQuery<?> select = sql.select((page.columns().isEmpty() ? sql.columns : page.columns())
                .stream().map(Dialect::column).toList());
        select.addConditions(Dialect.where(page.where()));
        select.addOrderBy(sql.sortFields());
        if (page.offset() > 0) {
            select.addOffset(page.offset());
        }
        if (page.limit() < Query.Page.ALL) { // A limit, even one that leaves nothing out, takes one core.
            select.addLimit(page.limit());
        }
        return Dialect.render(select);
    }

    private void apply(Step step) {
        switch (step) {
            case Step.Filter(Predicate where) -> filter(where);
            case Step.Select(List<String> chosen) -> choose(chosen);
            case Step.Rename(String column, String to) -> rename(column, to);
            case Step.GroupBy groupBy -> group(groupBy);
            case Step.Sort(List<Order> by) -> order = canonical(by);
            case Step.Limit(long rows) -> limit(rows);
            case Step.Distinct() -> distinct();
            case Step.Join join -> join(join);
        }
    }

    private void filter(Predicate where) {
        known(predicateColumns(where));
        SelectQuery<?> select = select(all());
        select.addConditions(Dialect.where(where));
        become(select, columns);
    }

    private void choose(List<String> chosen) {
        known(chosen.stream());
        List<String> kept = chosen.stream().map(this::canonical).distinct().toList();
        // Rows sorted by a column that goes are no longer sorted by it.
        order = order.stream().takeWhile(by -> kept.contains(by.column())).toList();
        become(select(kept.stream().map(Dialect::column).toList()), kept);
    }

    private void rename(String from, String to) {
        known(Stream.of(from));
        String column = canonical(from);
        if (columns.stream().anyMatch(other -> other.equalsIgnoreCase(to) && !other.equals(column))) {
            throw wrong("there is a column \"" + to + "\" already.");
        }
        List<Field<Object>> fields = columns.stream()
                .map(name -> name.equals(column) ? Dialect.column(name).as(name(to)) : Dialect.column(name))
                .toList();
        order = order.stream()
                .map(by -> by.column().equals(column) ? new Order(to, by.descending()) : by)
                .toList();
        become(
                select(fields),
                columns.stream().map(name -> name.equals(column) ? to : name).toList());
    }

    private void group(Step.GroupBy groupBy) {
        known(groupBy.keys().stream());
        known(groupBy.aggregates().stream().flatMap(aggregate -> Stream.ofNullable(aggregate.column())));
        List<String> keys =
                groupBy.keys().stream().map(this::canonical).distinct().toList();
        List<SelectFieldOrAsterisk> fields =
                new ArrayList<>(keys.stream().map(Dialect::column).toList());
        List<String> names = new ArrayList<>(keys);
        for (Step.Aggregate aggregate : groupBy.aggregates()) {
            if (names.stream().anyMatch(aggregate.name()::equalsIgnoreCase)) {
                throw wrong("two columns would be called \"" + aggregate.name() + "\".");
            }
            names.add(aggregate.name());
            fields.add(aggregate(aggregate).as(name(aggregate.name())));
        }
        if (fields.isEmpty()) {
            throw wrong("choose a key or an aggregate.");
        }
        SelectQuery<?> select = select(fields);
        select.addGroupBy(keys.stream().map(Dialect::column).toList());
        order = List.of();
        become(select, names);
    }

    private Field<?> aggregate(Step.Aggregate aggregate) {
        String column = aggregate.column();
        if (column == null) {
            if (aggregate.function() != Step.Function.COUNT) {
                throw wrong("choose a column for \"" + aggregate.name() + "\".");
            }
            return count();
        }
        Field<Object> cell = Dialect.column(canonical(column));
        return switch (aggregate.function()) {
            case COUNT -> count(cell);
            case COUNT_DISTINCT -> countDistinct(cell);
            case SUM -> function("sum", SQLDataType.NUMERIC, cell);
            case AVERAGE -> avg(cell.coerce(SQLDataType.NUMERIC));
            case MINIMUM -> min(cell);
            case MAXIMUM -> max(cell);
        };
    }

    private void limit(long rows) {
        SelectQuery<?> select = select(all());
        select.addOrderBy(sortFields());
        select.addLimit(rows);
        become(select, columns);
    }

    private void distinct() {
        SelectQuery<?> select = select(all());
        select.setDistinct(true);
        become(select, columns);
    }

    private void join(Step.Join join) {
        known(join.keys().stream().map(Step.JoinKey::column));
        List<String> others = columnsOf(join.with());
        if (join.keys().isEmpty()) {
            throw wrong("choose at least one pair of keys.");
        }
        Table<?> left = table.as(name("l"));
        Table<?> right = table(name(join.with().schema(), join.with().name())).as(name("r"));
        List<Condition> on = join.keys().stream()
                .map(key -> field(name("l", canonical(key.column()))).eq(field(name("r", find(others, key.other())))))
                .toList();
        List<String> keys = join.keys().stream().map(Step.JoinKey::other).toList();
        List<String> added = others.stream()
                .filter(other -> columns.stream().noneMatch(other::equalsIgnoreCase))
                .filter(other -> keys.stream().noneMatch(other::equalsIgnoreCase))
                .toList();
        SelectQuery<?> select = Dialect.SQL.selectQuery();
        columns.forEach(column -> select.addSelect(field(name("l", column))));
        added.forEach(column -> select.addSelect(field(name("r", column))));
        select.addFrom(
                join.kind() == Step.JoinKind.INNER
                        ? left.join(right).on(DSL.and(on))
                        : left.leftJoin(right).on(DSL.and(on)));
        order = List.of();
        become(select, Stream.concat(columns.stream(), added.stream()).toList());
    }

    private SelectQuery<?> select(List<? extends SelectFieldOrAsterisk> fields) {
        SelectQuery<?> select = Dialect.SQL.selectQuery();
        select.addSelect(fields);
        select.addFrom(table);
        return select;
    }

    private List<Field<Object>> all() {
        return columns.stream().map(Dialect::column).toList();
    }

    private void become(SelectQuery<?> select, List<String> names) {
        table = select.asTable(name("s" + step));
        columns = names;
    }

    private List<SortField<Object>> sortFields() {
        return order.stream()
                .map(by -> by.descending()
                        ? Dialect.column(by.column()).desc().nullsLast()
                        : Dialect.column(by.column()).asc().nullsLast())
                .toList();
    }

    private List<Order> canonical(List<Order> by) {
        known(by.stream().map(Order::column));
        return by.stream()
                .map(one -> new Order(canonical(one.column()), one.descending()))
                .toList();
    }

    private List<String> columnsOf(ViewName view) {
        return scope
                .find(view)
                .orElseThrow(() -> EngineProblem.TABLE_UNKNOWN.because(Map.of("table", view)))
                .columns()
                .stream()
                .filter(column -> !(column.expression() instanceof ColumnExpression.Hidden))
                .map(ViewColumn::name)
                .toList();
    }

    private void known(Stream<String> used) {
        used.forEach(this::canonical);
    }

    private String canonical(String column) {
        return find(columns, column);
    }

    private String find(List<String> among, String column) {
        Optional<String> found = among.stream().filter(column::equalsIgnoreCase).findFirst();
        return found.orElseThrow(() -> {
            Map<String, Object> parameters =
                    Map.of("column", column, "columns", String.join(", ", among), "step", step);
            return EngineProblem.COLUMN_UNKNOWN.because(parameters);
        });
    }

    private RuntimeException wrong(String message) {
        return EngineProblem.STEP_WRONG.because(Map.of("step", step, "message", message));
    }

    private static Stream<String> predicateColumns(Predicate predicate) {
        return switch (predicate) {
            case Predicate.True() -> Stream.empty();
            case Predicate.Comparison comparison -> Stream.of(comparison.column());
            case Predicate.In(String column, List<Value> values) -> Stream.of(column);
            case Predicate.IsNull(String column) -> Stream.of(column);
            case Predicate.And(List<Predicate> all) -> all.stream().flatMap(StepSql::predicateColumns);
            case Predicate.Or(List<Predicate> any) -> any.stream().flatMap(StepSql::predicateColumns);
            case Predicate.Not(Predicate inner) -> predicateColumns(inner);
        };
    }
}

package eu.shifthub.hub.engine;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Renders the question for the rows that fail a check. */
final class FailingSql {
    /** What the number of failing rows is called. */
    static final String COUNT = "failing";

    private static final String CHECKED = "checked";
    private static final String OTHER = "other";

    private final Scope scope;
    private final Query.Failing question;
    private final List<String> columns;

    FailingSql(Scope scope, Query.Failing question) {
        this.scope = scope;
        this.question = question;
        this.columns = columnsOf(question.view());
    }

    String render() {
        SelectQuery<?> select = Dialect.SQL.selectQuery();
        if (question.columns().isEmpty()) {
            select.addSelect(count().as(name(COUNT)));
        } else {
            select.addSelect(question.columns().stream().map(this::cell).toList());
        }
        select.addFrom(tableOf(question.view()).as(name(CHECKED)));
        if (question.check() instanceof Check.True(String condition)) {
            // On lines of its own, so that a comment in it ends with it.
            return Dialect.render(select) + " where (\n" + condition + "\n) = false";
        }
        select.addConditions(fails());
        return Dialect.render(select);
    }

    private Condition fails() {
        return switch (question.check()) {
            case Check.Filled(var filled) ->
                DSL.or(filled.stream().map(column -> cell(column).isNull()).toList());
            case Check.Unique(var unique) -> repeated(unique);
            case Check.Within within -> outside(within);
            case Check.Like(var column, var pattern) ->
                cell(column)
                        .isNotNull()
                        .andNot(DSL.condition(
                                "{0}",
                                function(
                                        "regexp_full_match",
                                        SQLDataType.BOOLEAN,
                                        cell(column).cast(SQLDataType.VARCHAR),
                                        inline(pattern))));
            case Check.Known known -> unknown(known);
            case Check.True(var condition) -> throw new IllegalStateException("Rendered apart: " + condition);
        };
    }

    private Condition repeated(List<String> unique) {
        List<Field<Object>> keys = unique.stream()
                .map(column -> field(name(canonical(columns, column))))
                .toList();
        SelectQuery<?> twice = Dialect.SQL.selectQuery();
        twice.addSelect(keys);
        twice.addFrom(tableOf(question.view()));
        twice.addGroupBy(keys);
        twice.addHaving(count().gt(1));
        Table<?> repeated = twice.asTable(name(OTHER));
        List<Condition> same = unique.stream()
                .map(column -> field(name(OTHER, canonical(columns, column))).eq(cell(column)))
                .toList();
        return DSL.exists(selectOne().from(repeated).where(same));
    }

    private Condition outside(Check.Within within) {
        Field<Object> cell = cell(within.column());
        Condition below = within.minimum() == null ? noCondition() : cell.lt(Dialect.value(within.minimum()));
        return within.maximum() == null ? below : below.or(cell.gt(Dialect.value(within.maximum())));
    }

    /** Rows with an empty cell refer to nothing. */
    private Condition unknown(Check.Known known) {
        List<String> others = columnsOf(known.other());
        Table<?> other = tableOf(known.other()).as(name(OTHER));
        List<Condition> same = IntStream.range(0, known.columns().size())
                .mapToObj(i -> equal(
                        field(name(OTHER, canonical(others, known.otherColumns().get(i)))),
                        cell(known.columns().get(i)),
                        known.asText()))
                .toList();
        List<Condition> filled = new ArrayList<>(
                known.columns().stream().map(column -> cell(column).isNotNull()).toList());
        filled.add(notExists(selectOne().from(other).where(same)));
        return DSL.and(filled);
    }

    private static Condition equal(Field<Object> one, Field<Object> other, boolean asText) {
        return asText ? one.cast(SQLDataType.VARCHAR).eq(other.cast(SQLDataType.VARCHAR)) : one.eq(other);
    }

    private Field<Object> cell(String column) {
        return field(name(CHECKED, canonical(columns, column)));
    }

    private static Table<?> tableOf(ViewName view) {
        return table(name(view.schema(), view.name()));
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

    private static String canonical(List<String> among, String column) {
        return among.stream()
                .filter(column::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> EngineProblem.COLUMN_UNKNOWN.because(
                        Map.of("column", column, "columns", String.join(", ", among), "step", 0)));
    }
}

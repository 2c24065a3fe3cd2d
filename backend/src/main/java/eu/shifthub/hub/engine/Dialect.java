package eu.shifthub.hub.engine;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamType;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Renders the engine's values in DuckDB's SQL: every name quoted, every value a literal. */
final class Dialect {
    static final DSLContext SQL = DSL.using(
            SQLDialect.DUCKDB,
            new Settings().withRenderQuotedNames(RenderQuotedNames.ALWAYS).withParamType(ParamType.INLINED));

    private Dialect() {}

    static String render(QueryPart part) {
        return SQL.renderInlined(part);
    }

    static Field<Object> column(String column) {
        return field(name(column));
    }

    static String quoted(String column) {
        return render(column(column));
    }

    static String literal(String text) {
        return render(inline(text));
    }

    static Condition where(Predicate predicate) {
        return switch (predicate) {
            case Predicate.True() -> noCondition();
            case Predicate.Comparison comparison -> compare(comparison);
            case Predicate.In(String column, List<Value> values) ->
                values.isEmpty()
                        ? DSL.falseCondition()
                        : column(column).in(values.stream().map(Dialect::value).toList());
            case Predicate.IsNull(String column) -> column(column).isNull();
            case Predicate.And(List<Predicate> all) ->
                all.isEmpty()
                        ? DSL.trueCondition()
                        : DSL.and(all.stream().map(Dialect::whole).toList());
            case Predicate.Or(List<Predicate> any) ->
                any.isEmpty()
                        ? DSL.falseCondition()
                        : DSL.or(any.stream().map(Dialect::whole).toList());
            case Predicate.Not(Predicate inner) -> DSL.not(whole(inner));
        };
    }

    /** Inside a tree, "every row" must not vanish. */
    private static Condition whole(Predicate predicate) {
        return predicate instanceof Predicate.True ? DSL.trueCondition() : where(predicate);
    }

    private static Condition compare(Predicate.Comparison comparison) {
        Field<Object> column = column(comparison.column());
        Field<Object> value = value(comparison.value());
        return switch (comparison.operator()) {
            case EQUAL -> column.eq(value);
            case NOT_EQUAL -> column.ne(value);
            case LESS -> column.lt(value);
            case LESS_OR_EQUAL -> column.le(value);
            case GREATER -> column.gt(value);
            case GREATER_OR_EQUAL -> column.ge(value);
            case CONTAINS -> text("contains", column, comparison.value());
            case STARTS_WITH -> text("starts_with", column, comparison.value());
            case ENDS_WITH -> text("ends_with", column, comparison.value());
        };
    }

    private static Condition text(String function, Field<Object> column, Value value) {
        Field<String> cell = function("lower", SQLDataType.VARCHAR, column.cast(SQLDataType.VARCHAR));
        Field<String> part = inline(plain(value).toLowerCase(Locale.ROOT));
        return condition("{0}", function(function, SQLDataType.BOOLEAN, cell, part));
    }

    private static String plain(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Number(var number) -> number.toPlainString();
            case Value.Bool(var bool) -> Boolean.toString(bool);
            case Value.Date(var date) -> date.toString();
            case Value.Timestamp(var timestamp) -> timestamp.toString();
            case Value.Moment(var moment) -> moment.toString();
        };
    }

    static Field<Object> value(Value value) {
        return field(
                "{0}",
                Object.class,
                switch (value) {
                    case Value.Text(var text) -> inline(text);
                    case Value.Number(var number) -> inline(number);
                    case Value.Bool(var bool) -> inline(bool);
                    case Value.Date(var date) -> inline(date);
                    case Value.Timestamp(var timestamp) -> inline(timestamp);
                    case Value.Moment(var moment) -> inline(moment.atOffset(ZoneOffset.UTC));
                });
    }
}

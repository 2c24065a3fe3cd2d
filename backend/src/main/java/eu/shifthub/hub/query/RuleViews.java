package eu.shifthub.hub.query;

import eu.shifthub.hub.access.ColumnRule;
import eu.shifthub.hub.access.DataRules;
import eu.shifthub.hub.access.RowRule;
import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.engine.ColumnExpression;
import eu.shifthub.hub.engine.ColumnExpression.Generalisation;
import eu.shifthub.hub.engine.ColumnType.Kind;
import eu.shifthub.hub.engine.Predicate;
import eu.shifthub.hub.engine.Source;
import eu.shifthub.hub.engine.Value;
import eu.shifthub.hub.engine.View;
import eu.shifthub.hub.engine.ViewColumn;
import eu.shifthub.hub.engine.ViewName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the rules that {@code access} answers into what the engine shows. What it does not understand stays hidden. */
@Component
class RuleViews {
    private static final Predicate NO_ROW = new Predicate.Or(List.of());

    private final HashKeyStore keys;

    RuleViews(HashKeyStore keys) {
        this.keys = keys;
    }

    ScopedDataset of(ViewName name, @Nullable String bareName, Dataset dataset, Version version, DataRules rules) {
        List<ViewColumn> shown = new ArrayList<>();
        List<ScopedColumn> columns = new ArrayList<>();
        for (Column column : version.columns()) {
            ColumnExpression expression = expression(dataset, column, rules.of(column.name()));
            if (!(expression instanceof ColumnExpression.Hidden)) {
                shown.add(new ViewColumn(column.name(), expression));
                columns.add(new ScopedColumn(column.name(), typeOf(column, expression), column.label()));
            }
        }
        Predicate rows = rows(version, rules.rows());
        View view = new View(name, new Source.Parquet(version.blob()), shown, rows);
        return new ScopedDataset(dataset, version, view, columns, bareName, isWhole(version, shown, rows));
    }

    private ColumnExpression expression(Dataset dataset, Column column, ColumnRule rule) {
        return switch (rule) {
            case ColumnRule.Plain plain -> new ColumnExpression.Plain(column.name());
            case ColumnRule.Hidden hidden -> new ColumnExpression.Hidden();
            case ColumnRule.Masked masked -> new ColumnExpression.Masked(column.name(), 0, 0);
            case ColumnRule.Hashed hashed -> new ColumnExpression.Hashed(column.name(), keys.saltOf(dataset.id()));
            case ColumnRule.Generalised generalised ->
                generalisation(column, generalised.keep())
                        .<ColumnExpression>map(to -> new ColumnExpression.Generalised(column.name(), to))
                        .orElseGet(ColumnExpression.Hidden::new);
        };
    }

    private static Optional<Generalisation> generalisation(Column column, int keep) {
        return switch (column.type()) {
            case DATE, TIMESTAMP -> Optional.of(new Generalisation.Year());
            case BIGINT, DECIMAL, DOUBLE -> Optional.of(new Generalisation.Range(Math.max(keep, 1)));
            case TEXT -> Optional.of(new Generalisation.Prefix(Math.max(keep, 0)));
            case BOOLEAN -> Optional.empty();
        };
    }

    private static Kind typeOf(Column column, ColumnExpression expression) {
        return switch (expression) {
            case ColumnExpression.Plain plain -> kind(column);
            case ColumnExpression.Hidden hidden -> kind(column);
            case ColumnExpression.Masked masked -> Kind.TEXT;
            case ColumnExpression.Hashed hashed -> Kind.TEXT;
            case ColumnExpression.Generalised generalised ->
                switch (generalised.to()) {
                    case Generalisation.Year year -> Kind.DATE;
                    case Generalisation.Month month -> Kind.DATE;
                    case Generalisation.Range range -> kind(column);
                    case Generalisation.Prefix prefix -> Kind.TEXT;
                };
        };
    }

    private static Kind kind(Column column) {
        return switch (column.type()) {
            case TEXT -> Kind.TEXT;
            case BIGINT -> Kind.BIGINT;
            case DECIMAL -> Kind.DECIMAL;
            case DOUBLE -> Kind.DOUBLE;
            case BOOLEAN -> Kind.BOOLEAN;
            case DATE -> Kind.DATE;
            case TIMESTAMP -> Kind.TIMESTAMP;
        };
    }

    private static Predicate rows(Version version, RowRule rule) {
        return switch (rule) {
            case RowRule.AllRows all -> new Predicate.True();
            case RowRule.ValueIn in -> valueIn(version, in);
            case RowRule.AnyOf any ->
                new Predicate.Or(
                        any.rules().stream().map(part -> rows(version, part)).toList());
        };
    }

    /** A column that this version lacks, or a value that its type cannot have, lets no row through. */
    private static Predicate valueIn(Version version, RowRule.ValueIn rule) {
        return version.columns().stream()
                .filter(column -> column.name().equals(rule.column()))
                .findFirst()
                .<Predicate>map(column -> new Predicate.In(column.name(), values(kind(column), rule.values())))
                .orElse(NO_ROW);
    }

    private static List<Value> values(Kind type, List<String> texts) {
        return texts.stream()
                .flatMap(text -> Literals.find(type, text).stream())
                .toList();
    }

    private static boolean isWhole(Version version, List<ViewColumn> shown, Predicate rows) {
        return rows instanceof Predicate.True
                && shown.size() == version.columns().size()
                && shown.stream().allMatch(column -> column.expression() instanceof ColumnExpression.Plain);
    }
}

package eu.shifthub.hub.quality;

import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.engine.Check;
import eu.shifthub.hub.engine.ColumnType.Kind;
import eu.shifthub.hub.engine.Value;
import eu.shifthub.hub.engine.ViewName;
import eu.shifthub.hub.query.DatasetScope;
import eu.shifthub.hub.query.LabelledColumn;
import eu.shifthub.hub.query.Literals;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A rule that is about rows, as the engine checks it. */
record CheckOf(RuleTerms terms, Version version, DatasetScope scope) {
    Check check() {
        List<String> columns = terms.columns();
        columns.forEach(this::column);
        return switch (terms.kind()) {
            case NOT_NULL -> new Check.Filled(columns);
            case UNIQUE -> new Check.Unique(columns);
            case RANGE ->
                new Check.Within(
                        columns.getFirst(),
                        value(column(columns.getFirst()), terms.minimum()),
                        value(column(columns.getFirst()), terms.maximum()));
            case REGEX -> new Check.Like(columns.getFirst(), Objects.requireNonNull(terms.pattern()));
            case ALLOWED_VALUES, FOREIGN_KEY -> known(Objects.requireNonNull(terms.otherDataset()));
            case SQL -> new Check.True(Objects.requireNonNull(terms.condition()));
            case FRESHNESS, ROW_COUNT -> throw new IllegalStateException("Not about rows: " + terms.kind());
        };
    }

    private Check known(DatasetId other) {
        ViewName view = scope.findName(other).orElseThrow(QualityProblem.OTHER_NOT_WHOLE::because);
        List<LabelledColumn> others = scope.columns(other);
        boolean asText = IntStream.range(0, terms.columns().size())
                .anyMatch(i -> !comparable(
                        kind(column(terms.columns().get(i))),
                        kindOf(others, terms.otherColumns().get(i))));
        return new Check.Known(terms.columns(), view, terms.otherColumns(), asText);
    }

    private static Kind kindOf(List<LabelledColumn> others, String name) {
        return others.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> QualityProblem.OTHER_COLUMN_UNKNOWN.because(Map.of("column", name)))
                .type();
    }

    private static boolean comparable(Kind one, Kind other) {
        return one == other || isNumber(one) && isNumber(other);
    }

    private static boolean isNumber(Kind kind) {
        return kind == Kind.INTEGER || kind == Kind.BIGINT || kind == Kind.DECIMAL || kind == Kind.DOUBLE;
    }

    private static @Nullable Value value(Column column, @Nullable String text) {
        return text == null
                ? null
                : Literals.find(kind(column), text)
                        .orElseThrow(() ->
                                QualityProblem.BOUND_WRONG.because(Map.of("value", text, "column", column.name())));
    }

    private Column column(String name) {
        return version.columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> QualityProblem.COLUMN_GONE.because(Map.of("column", name)));
    }

    static Kind kind(Column column) {
        return Kind.valueOf(column.type().name());
    }
}

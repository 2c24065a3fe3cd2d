package eu.shifthub.hub.ingest;

import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.Limits;
import eu.shifthub.hub.engine.Order;
import eu.shifthub.hub.engine.Predicate;
import eu.shifthub.hub.engine.Query;
import eu.shifthub.hub.engine.QueryEngine;
import eu.shifthub.hub.engine.ResultStream;
import eu.shifthub.hub.engine.Scope;
import eu.shifthub.hub.engine.Source;
import eu.shifthub.hub.engine.Step;
import eu.shifthub.hub.engine.Value;
import eu.shifthub.hub.engine.View;
import eu.shifthub.hub.engine.ViewColumn;
import eu.shifthub.hub.engine.ViewName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A key that was declared must tell the rows apart: none of its cells is empty, no two rows have the same. */
@Component
class KeyCheck {
    private static final ViewName TABLE = new ViewName("import", "rows");
    private static final String ROWS = "hub rows of the same key";
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(30), 3);

    private final QueryEngine engine;

    KeyCheck(QueryEngine engine) {
        this.engine = engine;
    }

    /** The table's order: by its key. */
    static List<Order> order(List<Column> columns) {
        return columns.stream()
                .filter(Column::key)
                .map(column -> Order.ascending(column.name()))
                .toList();
    }

    /** Refuses the table where its key does not hold, naming what to look at. */
    void require(String blob, List<Column> columns, Cancellation cancellation) {
        List<Column> key = columns.stream().filter(Column::key).toList();
        if (key.isEmpty()) {
            return;
        }
        Scope scope = Scope.of(new View(
                TABLE,
                new Source.Parquet(blob),
                key.stream().map(column -> ViewColumn.plain(column.name())).toList(),
                new Predicate.True()));
        requireFilled(scope, key, cancellation);
        requireDifferent(scope, key, cancellation);
    }

    private void requireFilled(Scope scope, List<Column> key, Cancellation cancellation) {
        Predicate empty = new Predicate.Or(key.stream()
                .<Predicate>map(column -> new Predicate.IsNull(column.name()))
                .toList());
        Step count = new Step.GroupBy(List.of(), List.of(new Step.Aggregate(Step.Function.COUNT, null, ROWS)));
        try (ResultStream rows = ask(scope, List.of(new Step.Filter(empty), count), cancellation)) {
            rows.next();
            long found = ((Number) Objects.requireNonNull(rows.value(0))).longValue();
            if (found > 0) {
                throw IngestProblem.KEY_EMPTY.because(Map.of("key", names(key), "rows", found));
            }
        }
    }

    private void requireDifferent(Scope scope, List<Column> key, Cancellation cancellation) {
        List<Step> twice = List.of(
                new Step.GroupBy(
                        key.stream().map(Column::name).toList(),
                        List.of(new Step.Aggregate(Step.Function.COUNT, null, ROWS))),
                new Step.Filter(new Predicate.Comparison(ROWS, Predicate.Operator.GREATER, new Value.Number(1))),
                new Step.Sort(List.of(new Order(ROWS, true))));
        List<String> examples = new ArrayList<>();
        try (ResultStream rows = ask(scope, twice, cancellation)) {
            while (rows.next()) {
                examples.add(example(rows, key));
            }
        }
        if (!examples.isEmpty()) {
            throw IngestProblem.KEY_TWICE.because(Map.of("key", names(key), "examples", String.join("; ", examples)));
        }
    }

    /** The value and how many rows have it; of personal data only how many. */
    private static String example(ResultStream rows, List<Column> key) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < key.size(); i++) {
            cells.add(key.get(i).personalData() ? "***" : String.valueOf(rows.value(i)));
        }
        return String.join(", ", cells) + " (" + rows.value(key.size()) + "×)";
    }

    private ResultStream ask(Scope scope, List<Step> steps, Cancellation cancellation) {
        return engine.run(scope, new Query.Steps(TABLE, steps), LIMITS, cancellation);
    }

    private static String names(List<Column> key) {
        return key.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}

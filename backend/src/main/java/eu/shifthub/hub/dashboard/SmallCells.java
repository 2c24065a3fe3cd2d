package eu.shifthub.hub.dashboard;

import eu.shifthub.hub.engine.Order;
import eu.shifthub.hub.engine.Predicate;
import eu.shifthub.hub.engine.Step;
import eu.shifthub.hub.engine.Step.Aggregate;
import eu.shifthub.hub.engine.Value;
import eu.shifthub.hub.query.Answer;
import eu.shifthub.hub.query.LabelledColumn;
import eu.shifthub.hub.query.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers tiles for people who may not read the rows: without the groups that too few rows stand behind (primary
 * suppression), and without one more where these could be found by subtraction (complementary suppression).
 */
@Component
class SmallCells {
    private final int minimum;

    SmallCells(DashboardProperties properties) {
        this.minimum = properties.minimumCellSize();
    }

    TileResult of(TileQuestion question) {
        return switch (question.spec().function()) {
            case COUNT, COUNT_DISTINCT, SUM, AVERAGE -> largeCells(question);
            // The value of a single person, however large the group is.
            case MINIMUM, MAXIMUM -> {
                List<LabelledColumn> columns = question.columns();
                yield new TileResult(columns, List.of(TileRow.suppressed(columns.size())), false, null);
            }
        };
    }

    private TileResult largeCells(TileQuestion question) {
        TileSpec spec = question.spec();
        Aggregate size = TileSteps.cellSize(spec);
        Suppressed suppressed = suppressed(question, size);
        Answer answer = question.ask(
                spec.limit() + 1,
                question.groups(TileSteps.measure(spec), size),
                Stream.concat(Stream.of(large(size)), TileSteps.sort(spec).stream())
                        .toList());
        List<LabelledColumn> columns = TileQuestion.labelled(answer.columns());
        List<LabelledColumn> shown = columns.subList(0, columns.size() - 1);
        List<Row> large = answer.rows().stream()
                .filter(row -> !suppressed.includes(row))
                .map(row -> new Row(row.values().subList(0, shown.size())))
                .toList();
        List<TileRow> rows = new ArrayList<>(
                large.stream().limit(spec.limit()).map(TileRow::shown).toList());
        if (suppressed.any()) {
            rows.add(TileRow.suppressed(shown.size()));
        }
        return new TileResult(shown, rows, answer.truncated() || large.size() > spec.limit(), null);
    }

    /**
     * What is kept back.
     *
     * @param complement the group that is large enough, but would give a smaller one away
     */
    private record Suppressed(boolean any, Optional<Row> complement) {
        boolean includes(Row row) {
            @Nullable Object group = row.values().getFirst();
            return complement
                    .filter(kept -> Objects.equals(kept.values().getFirst(), group))
                    .isPresent();
        }
    }

    private Suppressed suppressed(TileQuestion question, Aggregate size) {
        Step summary = new Step.GroupBy(
                List.of(),
                List.of(
                        new Aggregate(Step.Function.COUNT, null, "cells"),
                        new Aggregate(Step.Function.SUM, size.name(), "cell_rows")));
        Row small = question.ask(1, question.groups(size), List.of(small(size), summary))
                .rows()
                .getFirst();
        BigDecimal cells = number(small.values().getFirst());
        boolean any = cells.signum() > 0;
        boolean exposed = cells.compareTo(BigDecimal.ONE) == 0
                || number(small.values().getLast()).compareTo(BigDecimal.valueOf(minimum)) < 0;
        boolean complement = any && exposed && !TileSteps.keys(question.spec()).isEmpty();
        return new Suppressed(any, complement ? smallestOfTheLarge(question, size) : Optional.empty());
    }

    private Optional<Row> smallestOfTheLarge(TileQuestion question, Aggregate size) {
        Order byDimension = Order.ascending(TileSteps.keys(question.spec()).getFirst());
        Step sort = new Step.Sort(List.of(Order.ascending(size.name()), byDimension));
        return question.ask(1, question.groups(size), List.of(large(size), sort)).rows().stream()
                .findFirst();
    }

    private Step small(Aggregate size) {
        return compare(size, Predicate.Operator.LESS);
    }

    private Step large(Aggregate size) {
        return compare(size, Predicate.Operator.GREATER_OR_EQUAL);
    }

    private Step compare(Aggregate size, Predicate.Operator operator) {
        return new Step.Filter(new Predicate.Comparison(size.name(), operator, new Value.Number(minimum)));
    }

    /** A sum of nothing is null. */
    private static BigDecimal number(@Nullable Object cell) {
        return cell == null ? BigDecimal.ZERO : new BigDecimal(cell.toString());
    }
}

package eu.shifthub.hub.dashboard;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.engine.Cancellation;
import eu.shifthub.hub.engine.Order;
import eu.shifthub.hub.engine.Query;
import eu.shifthub.hub.engine.Step;
import eu.shifthub.hub.engine.ViewName;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Problem;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.query.Answer;
import eu.shifthub.hub.query.DatasetScope;
import eu.shifthub.hub.query.LabelledColumn;
import eu.shifthub.hub.query.Queries;
import eu.shifthub.hub.query.ReadContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Evaluates tiles under somebody's rights, each by itself: one that fails leaves the others standing. */
@Component
class TileResults {
    static final String VALUE = "value";

    private final Queries queries;
    private final Dashboards dashboards;

    TileResults(Queries queries, Dashboards dashboards) {
        this.queries = queries;
        this.dashboards = dashboards;
    }

    TileResult of(Viewer viewer, Tile tile) {
        Optional<Viewer> evaluator = dashboards.evaluator(viewer, tile.dashboard());
        if (evaluator.isEmpty()) {
            return TileResult.failed(DashboardProblem.UNKNOWN.key());
        }
        try {
            return evaluate(evaluator.get(), tile);
        } catch (ProblemException e) {
            if (e.problem().category() == Problem.Category.INTERNAL) {
                throw e;
            }
            return TileResult.failed(e.problem().key());
        }
    }

    private TileResult evaluate(Viewer evaluator, Tile tile) {
        DatasetId dataset = new DatasetId(tile.spec().datasetId());
        DatasetScope scope = queries.scope(evaluator, List.of(dataset));
        ViewName view = scope.findName(dataset).orElseThrow();
        Answer answer = queries.ask(
                scope,
                new Query.Steps(view, steps(tile.spec())),
                ReadContext.of(tile.dashboard().id()),
                tile.limit(),
                new Cancellation());
        List<LabelledColumn> columns = answer.columns().stream()
                .map(column -> new LabelledColumn(column.name(), column.type().kind(), null))
                .toList();
        return new TileResult(columns, answer.rows(), answer.truncated(), null);
    }

    static List<Step> steps(TileSpec spec) {
        List<String> keys =
                spec.dimension() == null || spec.kind() == TileKind.NUMBER ? List.of() : List.of(spec.dimension());
        List<Step> steps = new ArrayList<>();
        steps.add(
                new Step.GroupBy(keys, List.of(new Step.Aggregate(function(spec.function()), spec.measure(), VALUE))));
        if (!keys.isEmpty()) {
            Order byDimension = Order.ascending(keys.getFirst());
            steps.add(new Step.Sort(
                    spec.sort() == TileSort.MEASURE
                            ? List.of(Order.descending(VALUE), byDimension)
                            : List.of(byDimension)));
        }
        return steps;
    }

    private static Step.Function function(MeasureFunction function) {
        return switch (function) {
            case COUNT -> Step.Function.COUNT;
            case COUNT_DISTINCT -> Step.Function.COUNT_DISTINCT;
            case SUM -> Step.Function.SUM;
            case AVERAGE -> Step.Function.AVERAGE;
            case MINIMUM -> Step.Function.MINIMUM;
            case MAXIMUM -> Step.Function.MAXIMUM;
        };
    }
}

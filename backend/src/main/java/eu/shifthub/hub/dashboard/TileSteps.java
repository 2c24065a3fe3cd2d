package eu.shifthub.hub.dashboard;

import eu.shifthub.hub.engine.Order;
import eu.shifthub.hub.engine.Step;
import eu.shifthub.hub.engine.Step.Aggregate;
import java.util.List;
import java.util.stream.Stream;

/** What a tile asks, in steps. */
final class TileSteps {
    static final String VALUE = "value";

    private TileSteps() {}

    static List<Step> of(TileSpec spec) {
        Step groups = new Step.GroupBy(keys(spec), List.of(measure(spec)));
        return Stream.concat(Stream.of(groups), sort(spec).stream()).toList();
    }

    static List<String> keys(TileSpec spec) {
        return spec.dimension() == null || spec.kind() == TileKind.NUMBER ? List.of() : List.of(spec.dimension());
    }

    static Aggregate measure(TileSpec spec) {
        return new Aggregate(function(spec.function()), spec.measure(), VALUE);
    }

    /** How many rows a group's measure is made of. */
    static Aggregate cellSize(TileSpec spec) {
        String name = "cell_size".equalsIgnoreCase(spec.dimension()) ? "size_of_cell" : "cell_size";
        return new Aggregate(Step.Function.COUNT, spec.measure(), name);
    }

    /** In which order the groups stand; a single number has none. */
    static List<Step> sort(TileSpec spec) {
        if (keys(spec).isEmpty()) {
            return List.of();
        }
        Order byDimension = Order.ascending(keys(spec).getFirst());
        return List.of(new Step.Sort(
                spec.sort() == TileSort.MEASURE
                        ? List.of(Order.descending(VALUE), byDimension)
                        : List.of(byDimension)));
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

package eu.shifthub.hub.dataflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row for each combination of the keys; one row in all where there are none. */
public record GroupByStep(List<String> keys, List<Aggregate> aggregates) implements NodeContent {
    public GroupByStep {
        keys = List.copyOf(keys);
        aggregates = List.copyOf(aggregates);
    }

    /** What is computed of each group. */
    public enum Function {
        COUNT,
        COUNT_DISTINCT,
        SUM,
        AVERAGE,
        MINIMUM,
        MAXIMUM
    }

    /**
     * @param column what is aggregated; {@link Function#COUNT} without one counts rows
     * @param name of the resulting column
     */
    public record Aggregate(Function function, @Nullable String column, String name) {}
}

package eu.shifthub.hub.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is in a table, counted. */
public record Profile(long rows, List<Column> columns) {
    public Profile {
        columns = List.copyOf(columns);
    }

    /**
     * @param nulls empty cells
     * @param distinct different values, about (HyperLogLog)
     * @param minimum as text; null where all cells are empty or the type has no order. It is an example of the data:
     *     whoever shows it decides whether it may be shown
     */
    public record Column(
            String name,
            ColumnType type,
            long nulls,
            long distinct,
            @Nullable String minimum,
            @Nullable String maximum) {}
}

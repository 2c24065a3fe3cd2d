package eu.shifthub.hub.engine;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in a table, counted. Everything but the counts themselves is taken from the data: whoever shows it decides
 * what of it may be shown.
 */
public record Profile(long rows, List<Column> columns) {
    public Profile {
        columns = List.copyOf(columns);
    }

    /**
     * @param nulls empty cells
     * @param distinct different values, exactly where they or the rows are few, else about (HyperLogLog)
     * @param minimum as text; null where all cells are empty or the type has no order
     * @param quantiles of what can be measured, about (t-digest); none of the rest
     * @param histogram of what can be measured, in bins of one width that follow each other; empty bins are there, too
     * @param topValues the most frequent ones, the first first; texts are cut after 200 characters
     * @param everyValue whether {@code topValues} are all there are
     * @param examples the first different ones
     */
    public record Column(
            String name,
            ColumnType type,
            long nulls,
            long distinct,
            @Nullable String minimum,
            @Nullable String maximum,
            List<Quantile> quantiles,
            List<Bin> histogram,
            List<Frequency> topValues,
            boolean everyValue,
            List<String> examples) {
        public Column {
            quantiles = List.copyOf(quantiles);
            histogram = List.copyOf(histogram);
            topValues = List.copyOf(topValues);
            examples = List.copyOf(examples);
        }

        /** Profiles that are older than some of these lack them. */
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static Column read(
                String name,
                ColumnType type,
                long nulls,
                long distinct,
                @Nullable String minimum,
                @Nullable String maximum,
                @Nullable List<Quantile> quantiles,
                @Nullable List<Bin> histogram,
                @Nullable List<Frequency> topValues,
                @Nullable Boolean everyValue,
                @Nullable List<String> examples) {
            return new Column(
                    name,
                    type,
                    nulls,
                    distinct,
                    minimum,
                    maximum,
                    orNone(quantiles),
                    orNone(histogram),
                    orNone(topValues),
                    Boolean.TRUE.equals(everyValue),
                    orNone(examples));
        }

        private static <T> List<T> orNone(@Nullable List<T> list) {
            return list == null ? List.of() : list;
        }
    }

    /** So large a share of the cells that are not empty is not above the value. */
    public record Quantile(double share, String value) {}

    /**
     * @param from the smallest value that belongs to it; a number, a date, or a date and time
     * @param to where the next one begins
     */
    public record Bin(String from, String to, long rows) {}

    public record Frequency(String value, long rows) {}
}

package eu.shifthub.hub.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column compared with a value, written as answers write it; {@code values} are for IN. */
public record RowComparison(
        String column,
        RowOperator is,
        @Nullable String value,
        @Nullable List<String> values) {
    public static RowComparison equal(String column, String value) {
        return new RowComparison(column, RowOperator.EQUAL, value, null);
    }
}

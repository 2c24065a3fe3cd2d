package eu.shifthub.hub.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row of a table must be; a row that is not, fails. An empty cell fails nothing but {@link Filled}. */
public sealed interface Check {
    /** None of these cells is empty. */
    record Filled(List<String> columns) implements Check {
        public Filled {
            columns = List.copyOf(columns);
        }
    }

    /** No other row has the same in these columns. */
    record Unique(List<String> columns) implements Check {
        public Unique {
            columns = List.copyOf(columns);
        }
    }

    /** The value is not below the minimum and not above the maximum. */
    record Within(
            String column,
            @Nullable Value minimum,
            @Nullable Value maximum) implements Check {}

    /** The whole text matches the pattern (RE2). It is not trusted. */
    record Like(String column, String pattern) implements Check {}

    /**
     * Some row of another view has the same in its columns.
     *
     * @param asText whether values are compared as text, where the columns are of different types
     */
    record Known(List<String> columns, ViewName other, List<String> otherColumns, boolean asText) implements Check {
        public Known {
            columns = List.copyOf(columns);
            otherColumns = List.copyOf(otherColumns);
        }
    }

    /** What a person wrote, a condition in SQL, is not false. It is not trusted. */
    record True(String condition) implements Check {}
}

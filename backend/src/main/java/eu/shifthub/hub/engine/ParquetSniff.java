package eu.shifthub.hub.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a Parquet file says of itself.
 *
 * @param rows as its footer counts them
 * @param columns in the types that they would be kept in; lists and structures become text that holds JSON
 * @param preview the first rows as text
 */
public record ParquetSniff(long rows, List<CsvColumn> columns, List<List<@Nullable String>> preview) {
    public ParquetSniff {
        columns = List.copyOf(columns);
        preview = List.copyOf(preview);
    }
}

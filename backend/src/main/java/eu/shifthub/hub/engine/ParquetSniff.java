package eu.shifthub.hub.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a Parquet file says of itself.
 *
 * @param rows as its footer counts them
 * @param columns in the types that they would be kept in; lists and structures become text that holds JSON
 * @param preview the first rows as text
 * @param finer columns that are text because their times are finer than a microsecond
 * @param cut columns whose times are read to the microsecond, whatever is in them
 */
public record ParquetSniff(
        long rows,
        List<CsvColumn> columns,
        List<List<@Nullable String>> preview,
        List<String> finer,
        List<String> cut) {
    public ParquetSniff {
        columns = List.copyOf(columns);
        preview = List.copyOf(preview);
        finer = List.copyOf(finer);
        cut = List.copyOf(cut);
    }
}

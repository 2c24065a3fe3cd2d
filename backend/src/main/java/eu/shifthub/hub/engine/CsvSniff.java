package eu.shifthub.hub.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guess at a CSV file, to be corrected by a person.
 *
 * @param header the names as they are in the file, trimmed; {@code column1}, {@code column2}, … where it has none
 * @param columns the guess, ready for a {@link CsvImport}: names made unique, types that hold for the sampled rows
 * @param preview the first rows as text
 */
public record CsvSniff(
        CsvDialect dialect, List<String> header, List<CsvColumn> columns, List<List<@Nullable String>> preview) {
    public CsvSniff {
        header = List.copyOf(header);
        columns = List.copyOf(columns);
        preview = List.copyOf(preview);
    }
}

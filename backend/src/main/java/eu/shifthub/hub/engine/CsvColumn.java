package eu.shifthub.hub.engine;

import org.jspecify.annotations.Nullable;

/**
 * A column of a CSV file and what becomes of it.
 *
 * @param position in the file, from 0
 * @param name what it is called from now on
 * @param type what its cells are cast to
 * @param format of dates and timestamps, in the engine's words, for example {@code %d/%m/%Y}; null for ISO 8601
 * @param decimalComma whether numbers are written {@code 1.234,56}; else {@code 1,234.56}. Currency signs, blanks and
 *     grouping are understood either way
 */
public record CsvColumn(
        int position,
        String name,
        ColumnType type,
        @Nullable String format,
        boolean decimalComma) {
    public CsvColumn(int position, String name, ColumnType type) {
        this(position, name, type, null, false);
    }
}

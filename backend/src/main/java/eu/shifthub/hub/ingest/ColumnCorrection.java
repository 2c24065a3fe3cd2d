package eu.shifthub.hub.ingest;

import eu.shifthub.hub.dataset.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a column of a file; what is null stays as it was guessed, or as the version before has it.
 *
 * @param position in the file, from 0
 * @param decimals digits after the decimal point, for DECIMAL
 * @param format of dates, in the words of strptime; empty for ISO 8601
 * @param label what the column means, in a few words; empty for none
 * @param description what there is to know of it; empty for none
 * @param unit what its numbers are in; empty for none
 * @param key whether it is part of what tells the rows apart
 * @param personalData whether its values are about a person who could be found by them
 */
public record ColumnCorrection(
        int position,
        @Nullable String rename,
        @Nullable ColumnType type,
        @Nullable Integer decimals,
        @Nullable String format,
        @Nullable Boolean decimalComma,
        boolean drop,
        @Nullable String label,
        @Nullable String description,
        @Nullable String unit,
        @Nullable Boolean key,
        @Nullable Boolean personalData) {
    /** Only its type is said. */
    static ColumnCorrection typed(int position, @Nullable ColumnType type) {
        return new ColumnCorrection(position, null, type, null, null, null, false, null, null, null, null, null);
    }
}

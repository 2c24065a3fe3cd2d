package eu.shifthub.hub.ingest;

import eu.shifthub.hub.dataset.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a column of a file; what is null stays as it was guessed.
 *
 * @param position in the file, from 0
 * @param decimals digits after the decimal point, for DECIMAL
 * @param format of dates, in the words of strptime; empty for ISO 8601
 * @param label what the column means
 */
public record ColumnCorrection(
        int position,
        @Nullable String rename,
        @Nullable ColumnType type,
        @Nullable Integer decimals,
        @Nullable String format,
        @Nullable Boolean decimalComma,
        boolean drop,
        @Nullable String label) {}

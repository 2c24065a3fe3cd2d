package eu.shifthub.hub.engine;

import org.jspecify.annotations.Nullable;

/**
 * How a CSV file is written.
 *
 * @param delimiter between cells, for example {@code ;} or a tab
 * @param quote around cells that hold a delimiter or a line end; null where there is none
 * @param escape what makes a quote inside quotes a character; usually the quote itself
 * @param header whether the first line names the columns
 * @param skip lines before the header
 */
public record CsvDialect(
        String delimiter, @Nullable String quote, @Nullable String escape, boolean header, int skip) {}

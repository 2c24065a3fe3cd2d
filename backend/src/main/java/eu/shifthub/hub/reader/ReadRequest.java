package eu.shifthub.hub.reader;

import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param fileName as its sender called it
 * @param rows at most this many of each table
 * @param header whether the first row of a sheet names its columns; guessed where null
 * @param skip rows of a sheet before the header; guessed where null
 */
public record ReadRequest(
        String fileName,
        long rows,
        @Nullable Boolean header,
        @Nullable Integer skip) {}

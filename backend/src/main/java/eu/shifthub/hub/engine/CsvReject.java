package eu.shifthub.hub.engine;

import org.jspecify.annotations.Nullable;

/**
 * A cell that did not fit, or a malformed line.
 *
 * @param line the row's first line in the file, from 1
 * @param column the column's name; null where the line as a whole is malformed
 * @param raw what is written there, cut after 200 characters
 */
public record CsvReject(
        long line, @Nullable String column, @Nullable String raw, String reason) {}

package eu.shifthub.hub.dataset;

import org.jspecify.annotations.Nullable;

/**
 * A column of a version.
 *
 * @param name as the data has it, for example {@code Num RPPS}; SQL quotes it
 * @param label what it means, in words
 */
public record Column(String name, ColumnType type, @Nullable String label) {}

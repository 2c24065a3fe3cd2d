package eu.shifthub.hub.ingest;

import eu.shifthub.hub.engine.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A column of rows whose types are known, so that nothing is guessed.
 *
 * @param type what its cells, written as the engine writes them (ISO dates, decimal point), are cast to
 * @param label what it means, in words
 */
public record KnownColumn(
        String name, ColumnType type, @Nullable String label) {}

package eu.shifthub.hub.source.connector;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing to choose at a source.
 *
 * @param name what a selection would name
 * @param size bytes, where it is a file
 * @param rows where the source tells without counting them
 */
public record SourceItem(
        String name,
        @Nullable Long size,
        @Nullable Long rows,
        @Nullable Instant modifiedAt) {}

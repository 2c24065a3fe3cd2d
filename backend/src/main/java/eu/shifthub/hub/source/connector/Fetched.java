package eu.shifthub.hub.source.connector;

import org.jspecify.annotations.Nullable;

/**
 * What became of a fetch.
 *
 * @param cursor where the next one goes on, opaque to all but the connector; kept once the version is made
 * @param append whether what came is added to the current version's rows instead of replacing them
 * @param unchanged nothing new at the source: no version is made, whatever the sink was given
 */
public record Fetched(@Nullable String cursor, boolean append, boolean unchanged) {
    /** All there is, in place of what was brought before. */
    public static Fetched all(@Nullable String cursor) {
        return new Fetched(cursor, false, false);
    }

    /** What came since the last time. */
    public static Fetched more(@Nullable String cursor) {
        return new Fetched(cursor, true, false);
    }

    public static Fetched unchanged(@Nullable String cursor) {
        return new Fetched(cursor, false, true);
    }
}

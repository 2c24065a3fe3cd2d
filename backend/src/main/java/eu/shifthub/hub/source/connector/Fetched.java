package eu.shifthub.hub.source.connector;

import org.jspecify.annotations.Nullable;

/**
 * What became of a fetch.
 *
 * @param cursor where the next one goes on, opaque to all but the connector; kept once the version is made
 * @param append whether what came is added to the current version's rows instead of replacing them
 * @param unchanged nothing new at the source: no version is made, whatever the sink was given
 * @param unmeasured whether nothing told how much there was to come, so that nobody knows whether all of it came
 */
public record Fetched(@Nullable String cursor, boolean append, boolean unchanged, boolean unmeasured) {
    /** All there is, in place of what was brought before. */
    public static Fetched all(@Nullable String cursor) {
        return new Fetched(cursor, false, false, false);
    }

    /** As much as came until the source hung up. */
    public static Fetched unmeasured(@Nullable String cursor) {
        return new Fetched(cursor, false, false, true);
    }

    /** What came since the last time. */
    public static Fetched more(@Nullable String cursor) {
        return new Fetched(cursor, true, false, false);
    }

    public static Fetched unchanged(@Nullable String cursor) {
        return new Fetched(cursor, false, true, false);
    }
}

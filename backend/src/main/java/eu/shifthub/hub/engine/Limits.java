package eu.shifthub.hub.engine;

import java.time.Duration;

/**
 * What a question may cost.
 *
 * @param deadline from asking to the last row read; then the question is killed
 * @param rows at most this many are handed out; {@link ResultStream#truncated()} tells whether there were more
 */
public record Limits(Duration deadline, long rows) {}

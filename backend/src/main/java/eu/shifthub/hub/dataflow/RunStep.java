package eu.shifthub.hub.dataflow;

import org.jspecify.annotations.Nullable;

/**
 * How far a run is with one node.
 *
 * @param rows that the node gave; null before it is known
 */
public record RunStep(String node, State state, @Nullable Long rows) {
    /** Where the node is in its run. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }
}

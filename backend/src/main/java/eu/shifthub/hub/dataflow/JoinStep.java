package eu.shifthub.hub.dataflow;

import java.util.List;

/** Adds the columns of the second table where the keys are equal. */
public record JoinStep(Kind kind, List<Key> keys) implements NodeContent {
    public JoinStep {
        keys = List.copyOf(keys);
    }

    /** Which rows are kept. */
    public enum Kind {
        INNER,
        LEFT
    }

    /**
     * @param column of the first table
     * @param other of the second table
     */
    public record Key(String column, String other) {}
}

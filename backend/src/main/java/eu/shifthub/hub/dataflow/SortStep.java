package eu.shifthub.hub.dataflow;

import java.util.List;

/** Puts rows in order; empty cells last. */
public record SortStep(List<SortColumn> by) implements NodeContent {
    public SortStep {
        by = List.copyOf(by);
    }

    /** A column to sort by. */
    public record SortColumn(String column, boolean descending) {}
}

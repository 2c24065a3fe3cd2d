package eu.shifthub.hub.dataflow;

import java.util.List;

/** Keeps these columns, in this order, under these names. */
public record SelectStep(List<Selected> columns) implements NodeContent {
    public SelectStep {
        columns = List.copyOf(columns);
    }

    /**
     * @param name of the column from here on
     */
    public record Selected(String column, String name) {}
}

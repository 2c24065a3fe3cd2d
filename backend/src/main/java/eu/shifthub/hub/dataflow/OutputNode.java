package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.platform.Slugs;

/** Writes a dataset of the workspace. */
public record OutputNode(String title) implements NodeContent {
    /** The name of the dataset in addresses and in SQL. */
    public String slug() {
        return Slugs.of(title);
    }
}

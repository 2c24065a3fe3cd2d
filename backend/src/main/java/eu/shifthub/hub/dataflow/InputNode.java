package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.dataset.DatasetId;
import org.jspecify.annotations.Nullable;

/**
 * Reads a dataset of the workspace's library.
 *
 * @param dataset null while none is chosen
 */
public record InputNode(@Nullable DatasetId dataset) implements NodeContent {
    /** What is chosen, also where the viewer may not see the dataset. */
    public @Nullable DatasetId datasetId() {
        return dataset;
    }
}

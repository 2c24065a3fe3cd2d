package eu.shifthub.hub.dataset;

import eu.shifthub.hub.identity.Viewer;
import java.util.List;

/** Knows what depends on a dataset; implemented by upper rooms, and asked before a dataset is deleted. */
public interface DatasetUses {
    /** What of it the viewer may know about. */
    List<DatasetUse> usesOf(Viewer viewer, DatasetId dataset);
}

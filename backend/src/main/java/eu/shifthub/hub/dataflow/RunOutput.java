package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.VersionId;

/** A version that a run has written. The dataset may be gone since. */
public record RunOutput(String node, DatasetId datasetId, VersionId versionId, int versionNumber, long rows) {}

package eu.shifthub.hub.dataset;

/** It is known now what is in the columns of a version. */
public record VersionCounted(DatasetId dataset, VersionId version) {}

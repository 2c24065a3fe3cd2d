package eu.shifthub.hub.dataset;

/** What made a version. */
public enum VersionOrigin {
    /** A file, or another source outside the hub. */
    IMPORT,
    /** A run of a dataflow. */
    DATAFLOW,
    /** The answer of a query in SQL exploration. */
    QUERY
}

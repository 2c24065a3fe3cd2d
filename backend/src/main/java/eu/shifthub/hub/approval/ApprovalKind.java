package eu.shifthub.hub.approval;

/** What is asked for. */
public enum ApprovalKind {
    /** To publish a dataset's version to the catalog. */
    PUBLICATION,
    /** To read the rows of a published dataset. */
    DATASET_ACCESS,
    /** To let an application read the rows of a restricted or sensitive dataset. */
    APPLICATION_ACCESS
}

package eu.shifthub.hub.approval;

/** Where a request stands. */
public enum ApprovalState {
    PENDING,
    APPROVED,
    REJECTED,
    WITHDRAWN
}

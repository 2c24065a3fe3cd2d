package eu.shifthub.hub.approval;

/** In which role the viewer looks at requests. */
enum ApprovalRole {
    DECIDER,
    REQUESTER
}

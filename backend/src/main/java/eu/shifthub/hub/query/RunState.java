package eu.shifthub.hub.query;

/** How a run ended. */
enum RunState {
    SUCCEEDED,
    FAILED,
    CANCELLED
}

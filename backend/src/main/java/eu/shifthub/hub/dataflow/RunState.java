package eu.shifthub.hub.dataflow;

/** What has become of a run. */
public enum RunState {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    /** Whether it waits or works. */
    public boolean isActive() {
        return this == QUEUED || this == RUNNING;
    }
}

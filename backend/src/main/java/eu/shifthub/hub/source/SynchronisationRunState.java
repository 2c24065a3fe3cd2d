package eu.shifthub.hub.source;

import java.util.Set;

/** How far a run is. */
public enum SynchronisationRunState {
    QUEUED,
    FETCHING,
    IMPORTING,
    /** It failed and is tried again. */
    WAITING,
    SUCCEEDED,
    /** The source has nothing new. */
    UNCHANGED,
    FAILED,
    CANCELLED;

    static final Set<SynchronisationRunState> ACTIVE = Set.of(QUEUED, FETCHING, IMPORTING, WAITING);

    boolean isActive() {
        return ACTIVE.contains(this);
    }
}

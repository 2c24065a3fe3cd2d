package eu.shifthub.hub.harvest;

import java.util.Set;

/** How far a run is. */
public enum HarvestRunState {
    QUEUED,
    RUNNING,
    /** It failed and is tried again. */
    WAITING,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    static final Set<HarvestRunState> ACTIVE = Set.of(QUEUED, RUNNING, WAITING);

    boolean isActive() {
        return ACTIVE.contains(this);
    }
}

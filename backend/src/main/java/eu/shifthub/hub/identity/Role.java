package eu.shifthub.hub.identity;

/** What a person is on the platform. Each role may do what the ones before it may. */
public enum Role {
    VIEWER,
    ANALYST,
    WORKER,
    MANAGER;

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }
}

package eu.shifthub.hub.dataset;

/** Whether a version may be its dataset's current one. */
public enum Admission {
    ADMITTED,
    /** It waits for checks. */
    PENDING,
    /** Checks have failed; it becomes current only when somebody releases it, or they pass. */
    HELD_BACK
}

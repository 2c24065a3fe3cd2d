package eu.shifthub.hub.ingest;

/** What a running import is doing. */
public enum ImportPhase {
    STORING,
    READING,
    CONVERTING,
    SAVING
}

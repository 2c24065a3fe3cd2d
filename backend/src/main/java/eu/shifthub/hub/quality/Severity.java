package eu.shifthub.hub.quality;

/** What a rule that is broken does. */
public enum Severity {
    /** It keeps a new version from becoming current. */
    BLOCKING,
    /** It tells. */
    WARNING
}

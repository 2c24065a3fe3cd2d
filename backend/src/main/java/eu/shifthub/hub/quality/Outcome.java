package eu.shifthub.hub.quality;

/** What came of checking a rule. */
public enum Outcome {
    PASSED,
    FAILED,
    /** It could not be checked: a column is gone, rights have changed, it took too long. */
    ERROR
}

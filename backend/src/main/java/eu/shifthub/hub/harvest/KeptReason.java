package eu.shifthub.hub.harvest;

/** Why a run that has read the whole catalog marked nothing as gone, although it did not meet all it had met before. */
enum KeptReason {
    /** It met less than half of what was there: that rather is a mistake. */
    TOO_FEW,
    /** It met broken records without a name, which may be those that were missed. */
    NAMES_MISSING
}

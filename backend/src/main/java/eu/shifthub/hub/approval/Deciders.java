package eu.shifthub.hub.approval;

/** Who decides a request; never the one who made it. */
public enum Deciders {
    PLATFORM_MANAGERS,
    /** Those who may grant rows of the dataset it is about: its owner and the managers of its project. */
    GRANTERS
}

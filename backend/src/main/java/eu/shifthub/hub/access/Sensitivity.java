package eu.shifthub.hub.access;

/** How sensitive a dataset's data is, from C0 to C3. */
public enum Sensitivity {
    /** C0: anyone may have it. */
    PUBLIC,
    /** C1: for people of the platform. */
    INTERNAL,
    /** C2: by grant; its description may be read. */
    RESTRICTED,
    /** C3: by grant; only title, publisher and contact may be read. */
    SENSITIVE
}

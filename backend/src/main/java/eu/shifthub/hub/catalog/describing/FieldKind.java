package eu.shifthub.hub.catalog.describing;

/** What the values of a property are. */
public enum FieldKind {
    TEXT,
    LINES,
    CONCEPT,
    LINK,
    NUMBER,
    PERIOD,
    DURATION,
    AGENT
}

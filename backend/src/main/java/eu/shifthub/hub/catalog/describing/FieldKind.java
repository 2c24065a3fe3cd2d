package eu.shifthub.hub.catalog.describing;

/** What the values of a property are. */
enum FieldKind {
    TEXT,
    LINES,
    CONCEPT,
    LINK,
    NUMBER,
    PERIOD,
    DURATION,
    AGENT
}

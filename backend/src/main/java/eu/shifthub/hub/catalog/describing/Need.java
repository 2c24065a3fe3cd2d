package eu.shifthub.hub.catalog.describing;

/** How much a profile asks for a property. */
enum Need {
    MANDATORY,
    RECOMMENDED,
    OPTIONAL
}

package eu.shifthub.hub.catalog.rdf;

/** What is counted in it: statistics, whoever has typed them. */
final class Counts {
    private Counts() {}

    static void write(Draft draft) {
        draft.dataset()
                .addProperty(Terms.NUMBER_OF_RECORDS, draft.count(draft.entry().rowCount()));
    }
}

package eu.shifthub.hub.catalog.rdf;

import eu.shifthub.hub.catalog.describing.DescribedValue;

/** What is counted in it: statistics, whoever has typed them. */
final class Counts {
    private Counts() {}

    static void write(Draft draft) {
        draft.dataset()
                .addProperty(Terms.NUMBER_OF_RECORDS, draft.count(draft.entry().rowCount()));
        draft.entry().said().of("healthdcatap:numberOfUniqueIndividuals", DescribedValue.Amount.class).stream()
                .limit(1)
                .forEach(said ->
                        draft.dataset().addProperty(Terms.NUMBER_OF_UNIQUE_INDIVIDUALS, draft.count(said.amount())));
    }
}

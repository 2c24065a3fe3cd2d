package eu.shifthub.hub.catalog.rdf;

import org.apache.jena.vocabulary.DCTerms;

/** What stands where a profile demands words and the contract forbids to give them: the same for every dataset. */
final class Withheld {
    static final String DESCRIPTION = "The description of this dataset is not public. Ask its contact.";

    private Withheld() {}

    static void write(Draft draft) {
        draft.dataset().addProperty(DCTerms.description, DESCRIPTION, "en");
    }
}

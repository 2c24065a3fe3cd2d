package eu.shifthub.hub.catalog.rdf;

import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;

/**
 * What stands where a profile demands words and the contract forbids to give them: the same for every dataset, so that
 * it tells nothing of any.
 */
final class Withheld {
    private static final String DESCRIPTION = "The description of this dataset is not public. Ask its contact.";
    private static final String DESCRIPTION_FR =
            "La description de ce jeu de données n'est pas publique. Demandez à son contact.";
    private static final String PROVENANCE = "Not public. Ask the contact of this dataset.";
    private static final String PROVENANCE_FR = "Non publique. Demandez au contact de ce jeu de données.";

    private Withheld() {}

    static void write(Draft draft) {
        Resource provenance = draft.part("provenance", DCTerms.ProvenanceStatement)
                .addProperty(RDFS.label, PROVENANCE, "en")
                .addProperty(RDFS.label, PROVENANCE_FR, "fr");
        Resource distribution = draft.part("access", DCAT.Distribution).addProperty(DCAT.accessURL, draft.page());
        draft.legislate(distribution);
        draft.dataset()
                .addProperty(DCTerms.description, DESCRIPTION, "en")
                .addProperty(DCTerms.description, DESCRIPTION_FR, "fr")
                .addProperty(DCTerms.provenance, provenance)
                .addProperty(DCAT.distribution, distribution)
                .addLiteral(Terms.HAS_STRUCTURED_DATA, false);
        Untold.write(draft);
    }
}

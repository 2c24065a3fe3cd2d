package eu.shifthub.hub.catalog.rdf;

import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;

/** Stands where the profile of health data demands a value and none has been said, or none may be. */
final class Untold {
    private static final String KEYWORD = "health";

    private Untold() {}

    static void write(Draft draft) {
        Resource dataset = draft.dataset();
        dataset.addProperty(DCAT.theme, Terms.THEME_HEALTH);
        if (isOpen(draft, Terms.HEALTH_CATEGORY)) {
            draft.hub()
                    .untoldCategories()
                    .forEach(category -> dataset.addProperty(Terms.HEALTH_CATEGORY, draft.resource(category)));
        }
        if (isOpen(draft, DCAT.keyword)) {
            dataset.addProperty(DCAT.keyword, KEYWORD, "en");
        }
        if (isOpen(draft, DCTerms.type)) {
            dataset.addProperty(DCTerms.type, draft.resource(draft.iris().untold()));
        }
        if (isOpen(draft, DCTerms.provenance)) {
            Resource statement = draft.part("provenance", DCTerms.ProvenanceStatement)
                    .addProperty(RDFS.label, "Not told.", "en")
                    .addProperty(RDFS.label, "Non communiquée.", "fr");
            dataset.addProperty(DCTerms.provenance, statement);
        }
    }

    private static boolean isOpen(Draft draft, Property property) {
        boolean isDemanded =
                property.equals(Terms.HEALTH_CATEGORY) || AccessRights.of(draft.entry()) == AccessRights.NON_PUBLIC;
        return isDemanded && !draft.dataset().hasProperty(property);
    }
}

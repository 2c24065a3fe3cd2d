package eu.shifthub.hub.catalog.rdf;

import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VCARD4;

/** What is said of every dataset that is known of: its name, who publishes it, whom to ask, where its page is. */
final class Outline {
    private Outline() {}

    static void write(Draft draft) {
        draft.dataset()
                .addProperty(RDF.type, DCAT.Dataset)
                .addProperty(DCTerms.title, Draft.text(draft.entry().title()))
                .addProperty(DCTerms.identifier, draft.entry().dataset().toString())
                .addProperty(DCTerms.publisher, publisher(draft))
                .addProperty(DCAT.contactPoint, contact(draft))
                .addProperty(
                        DCTerms.accessRights, Terms.accessRights(draft.entry().sensitivity()))
                .addProperty(DCAT.landingPage, draft.page());
    }

    private static Resource publisher(Draft draft) {
        return draft.resource(draft.iris().publisher(draft.entry().publisherId()))
                .addProperty(RDF.type, FOAF.Agent)
                .addProperty(FOAF.name, Draft.text(draft.entry().publisher()));
    }

    /** A name and where to ask, never an address: who answers is a person. */
    private static Resource contact(Draft draft) {
        return draft.resource(draft.iris().contact(draft.entry().dataset()))
                .addProperty(RDF.type, VCARD4.Kind)
                .addProperty(VCARD4.fn, Draft.text(draft.entry().contact()))
                .addProperty(VCARD4.hasURL, draft.page());
    }
}

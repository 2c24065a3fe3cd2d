package eu.shifthub.hub.catalog.rdf;

import eu.shifthub.hub.catalog.describing.DescribedValue;
import java.util.Optional;
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
                        DCTerms.accessRights, AccessRights.of(draft.entry()).resource())
                .addProperty(DCAT.landingPage, draft.page())
                .addProperty(Terms.HDAB, draft.resource(draft.iris().hdab()));
        draft.legislate(draft.dataset());
        translations(draft);
    }

    private static void translations(Draft draft) {
        draft.entry()
                .said()
                .of("dct:title", DescribedValue.Text.class)
                .forEach(title -> Literals.of(draft, title)
                        .ifPresent(literal -> draft.dataset().addProperty(DCTerms.title, literal)));
    }

    /** One name for each kind that it was said to be, so that none is of two kinds. */
    private static Resource publisher(Draft draft) {
        Optional<String> code = Told.publisherType(draft);
        String iri = draft.iris().publisher(draft.entry().publisherId());
        Resource publisher = draft.resource(code.map(kind -> iri + "-" + kind).orElse(iri))
                .addProperty(RDF.type, FOAF.Agent)
                .addProperty(FOAF.name, Draft.text(draft.entry().publisher()))
                .addProperty(Terms.AGENT_CONTACT, draft.resource(draft.iris().publisherContact()));
        code.map(kind -> Terms.PUBLISHER_TYPE + kind)
                .or(() -> Optional.ofNullable(draft.hub().publisherType()))
                .ifPresent(type -> publisher.addProperty(DCTerms.type, draft.resource(type)));
        return publisher;
    }

    /** A name and where to ask, never an address: who answers is a person. */
    private static Resource contact(Draft draft) {
        return draft.resource(draft.iris().contact(draft.entry().dataset()))
                .addProperty(RDF.type, VCARD4.Kind)
                .addProperty(VCARD4.fn, Draft.text(draft.entry().contact()))
                .addProperty(VCARD4.hasURL, draft.page());
    }
}

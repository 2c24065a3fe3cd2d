package eu.shifthub.hub.catalog.rdf;

import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.CatalogEntry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.RDF;

/**
 * A description while it is written.
 *
 * @param visibility how much may be said
 * @param hub what is said of every dataset
 * @param dataset the dataset, in the model that is written
 */
record Draft(CatalogEntry entry, Visibility visibility, HubFacts hub, Resource dataset) {
    Model model() {
        return dataset.getModel();
    }

    Iris iris() {
        return hub.iris();
    }

    Resource resource(String iri) {
        return model().createResource(iri);
    }

    /** A thing that is part of the dataset and known by no other name. */
    Resource part(String name, Resource type) {
        return resource(dataset.getURI() + "#" + name).addProperty(RDF.type, type);
    }

    /** The acts under which a thing is described. */
    void legislate(Resource subject) {
        hub.legislation().forEach(act -> subject.addProperty(Terms.APPLICABLE_LEGISLATION, resource(act)));
    }

    /** The page about the dataset. */
    Resource page() {
        return resource(iris().page(entry.dataset()));
    }

    Literal count(long value) {
        return model().createTypedLiteral(Long.toString(value), XSDDatatype.XSDnonNegativeInteger);
    }

    Literal instant(Instant at) {
        return model().createTypedLiteral(at.truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime);
    }

    /** What XML cannot carry would make the whole answer ill-formed. */
    static String text(String raw) {
        return raw.codePoints()
                .map(point -> isXml(point) ? point : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}

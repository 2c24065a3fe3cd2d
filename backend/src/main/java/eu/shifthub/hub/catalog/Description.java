package eu.shifthub.hub.catalog;

import eu.shifthub.hub.access.Visibility;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VCARD4;

/** One dataset in the words of DCAT-AP 3, as much of it as a visibility allows and nothing else. */
final class Description {
    /** Stands where DCAT-AP demands a description and the contract forbids to give it. */
    static final String WITHHELD = "The description of this dataset is not public. Ask its contact.";

    private final CatalogEntry entry;
    private final Iris iris;
    private final Model model = Terms.model();
    private final Resource dataset;

    private Description(CatalogEntry entry, Iris iris) {
        this.entry = entry;
        this.iris = iris;
        this.dataset = model.createResource(iris.dataset(entry.dataset()));
    }

    static Model of(CatalogEntry entry, Visibility visibility, Iris iris) {
        var description = new Description(entry, iris);
        if (visibility.atLeast(Visibility.OUTLINE)) {
            description.outline();
        }
        if (visibility.atLeast(Visibility.DESCRIPTION)) {
            description.describe();
            description.distribute(visibility);
        }
        if (visibility.atLeast(Visibility.PREVIEW)) {
            description.dataset.addProperty(Terms.NUMBER_OF_RECORDS, description.count(entry.rowCount()));
        }
        if (visibility == Visibility.OUTLINE) {
            description.dataset.addProperty(DCTerms.description, WITHHELD, "en");
        }
        return description.model;
    }

    private void outline() {
        dataset.addProperty(RDF.type, DCAT.Dataset)
                .addProperty(DCTerms.title, text(entry.title()))
                .addProperty(DCTerms.identifier, entry.dataset().toString())
                .addProperty(DCTerms.publisher, publisher())
                .addProperty(DCAT.contactPoint, contact())
                .addProperty(DCTerms.accessRights, Terms.accessRights(entry.sensitivity()))
                .addProperty(DCAT.landingPage, page());
    }

    private void describe() {
        String description = entry.description().isBlank() ? entry.title() : entry.description();
        dataset.addProperty(DCTerms.description, text(description))
                .addProperty(DCAT.theme, Terms.THEME_HEALTH)
                .addProperty(DCTerms.issued, instant(entry.publishedAt()))
                .addProperty(DCTerms.modified, instant(entry.updatedAt()))
                .addProperty(Terms.VERSION, Integer.toString(entry.version()));
        entry.labels().forEach(label -> dataset.addProperty(DCAT.keyword, text(label)));
    }

    private void distribute(Visibility visibility) {
        for (Distribution form : Distribution.values()) {
            Resource distribution = model.createResource(iris.distribution(entry.dataset(), entry.version(), form))
                    .addProperty(RDF.type, DCAT.Distribution)
                    .addProperty(DCTerms.title, text(entry.title()) + " (" + form.name() + ")")
                    .addProperty(DCAT.accessURL, page())
                    .addProperty(DCAT.mediaType, model.createResource(form.mediaType()))
                    .addProperty(DCTerms.format, model.createResource(form.fileType()));
            if (visibility.atLeast(Visibility.ROWS)) {
                distribution.addProperty(DCAT.downloadURL, model.createResource(iris.download(entry.dataset(), form)));
            }
            if (form == Distribution.PARQUET && visibility.atLeast(Visibility.ROWS)) {
                distribution.addProperty(DCAT.byteSize, count(entry.size()));
            }
            dataset.addProperty(DCAT.distribution, distribution);
        }
    }

    private Resource publisher() {
        return model.createResource(iris.publisher(entry.publisherId()))
                .addProperty(RDF.type, FOAF.Agent)
                .addProperty(FOAF.name, text(entry.publisher()));
    }

    /** A name and where to ask, never an address: who answers is a person. */
    private Resource contact() {
        return model.createResource(iris.contact(entry.dataset()))
                .addProperty(RDF.type, VCARD4.Kind)
                .addProperty(VCARD4.fn, text(entry.contact()))
                .addProperty(VCARD4.hasURL, page());
    }

    private Resource page() {
        return model.createResource(iris.page(entry.dataset()));
    }

    private Literal count(long value) {
        return model.createTypedLiteral(Long.toString(value), XSDDatatype.XSDnonNegativeInteger);
    }

    private Literal instant(Instant at) {
        return model.createTypedLiteral(at.truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime);
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

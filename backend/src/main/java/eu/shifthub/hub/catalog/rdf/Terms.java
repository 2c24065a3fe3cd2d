package eu.shifthub.hub.catalog.rdf;

import eu.shifthub.hub.access.Sensitivity;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.VCARD4;
import org.apache.jena.vocabulary.XSD;

/** Words of the vocabularies in use that Jena does not name itself. */
public final class Terms {
    public static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    public static final String HEALTHDCAT = "http://healthdataportal.eu/ns/health#";
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    public static final Property VERSION = property(DCAT.NS + "version");
    public static final Property NUMBER_OF_RECORDS = property(HEALTHDCAT + "numberOfRecords");
    public static final Resource THEME_HEALTH = resource(AUTHORITY + "data-theme/HEAL");
    public static final Resource THEMES = resource(AUTHORITY + "data-theme");

    /** The contract's default: what the sensitivity of the data says of the right to have it. */
    private static final Map<Sensitivity, String> ACCESS_RIGHTS = Map.of(
            Sensitivity.PUBLIC, "PUBLIC",
            Sensitivity.INTERNAL, "RESTRICTED",
            Sensitivity.RESTRICTED, "RESTRICTED",
            Sensitivity.SENSITIVE, "NON_PUBLIC");

    private static final Map<String, String> PREFIXES = Map.of(
            "dcat", DCAT.NS,
            "dct", DCTerms.NS,
            "foaf", FOAF.NS,
            "vcard", VCARD4.NS,
            "healthdcatap", HEALTHDCAT,
            "hydra", HYDRA,
            "xsd", XSD.NS);

    private Terms() {}

    public static Resource accessRights(Sensitivity sensitivity) {
        return resource(AUTHORITY + "access-right/" + ACCESS_RIGHTS.get(sensitivity));
    }

    public static Property hydra(String name) {
        return property(HYDRA + name);
    }

    /** An empty model that writes with the usual prefixes. */
    public static Model model() {
        return ModelFactory.createDefaultModel().setNsPrefixes(PREFIXES);
    }

    private static Property property(String iri) {
        return ResourceFactory.createProperty(iri);
    }

    private static Resource resource(String iri) {
        return ResourceFactory.createResource(iri);
    }
}

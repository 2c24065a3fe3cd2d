package eu.shifthub.hub.catalog.rdf;

import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;
import org.apache.jena.vocabulary.XSD;

/** Words of the vocabularies in use that Jena does not name itself. */
public final class Terms {
    public static final String HYDRA = "http://www.w3.org/ns/hydra/core#";
    public static final String HEALTHDCAT = "http://healthdataportal.eu/ns/health#";
    static final String CSVW = "http://www.w3.org/ns/csvw#";
    private static final String HDEU = "https://hdeu-dcat.data.health.europa.eu/resource/authority/";
    static final String PUBLISHER_TYPE = HDEU + "publisher-type/";
    static final String HEALTH_CATEGORIES = HDEU + "healthcategories";
    private static final String ADMS = "http://www.w3.org/ns/adms#";
    private static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String DCATAP = "http://data.europa.eu/r5r/";
    private static final String CORE = "http://data.europa.eu/m8g/";
    private static final String DPV = "https://w3id.org/dpv#";
    private static final String GEODCATAP = "http://data.europa.eu/930/";
    static final String DQV = "http://www.w3.org/ns/dqv#";
    static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    public static final Property VERSION = property(DCAT.NS + "version");
    public static final Property NUMBER_OF_RECORDS = property(HEALTHDCAT + "numberOfRecords");
    static final Property NUMBER_OF_UNIQUE_INDIVIDUALS = property(HEALTHDCAT + "numberOfUniqueIndividuals");
    static final Property WAS_DERIVED_FROM = property(PROV + "wasDerivedFrom");
    static final Property HAS_QUALITY_ANNOTATION = property(DQV + "hasQualityAnnotation");
    static final Resource QUALITY_CERTIFICATE = resource(DQV + "QualityCertificate");
    static final Resource QUALITY_ASSESSMENT = resource(DQV + "qualityAssessment");
    static final Property HEALTH_CATEGORY = property(HEALTHDCAT + "healthCategory");
    public static final Property HDAB = property(HEALTHDCAT + "hdab");
    static final Property HAS_STRUCTURED_DATA = property(HEALTHDCAT + "hasStructuredData");
    static final Property HAS_VARIABLES = property(HEALTHDCAT + "hasVariables");
    public static final Property APPLICABLE_LEGISLATION = property(DCATAP + "applicableLegislation");
    static final Resource LEGAL_RESOURCE = resource("http://data.europa.eu/eli/ontology#LegalResource");
    public static final Property AGENT_CONTACT = property(CORE + "contactPoint");
    static final Resource CONTACT_POINT = resource(CORE + "ContactPoint");
    static final Property CONTACT_PAGE = property(CORE + "contactPage");
    static final Property CONTACT_EMAIL = property(CORE + "email");
    static final Property IN_SERIES = property(DCAT.NS + "inSeries");
    static final Resource DATASET_SERIES = resource(DCAT.NS + "DatasetSeries");
    static final Property SERIES_MEMBER = property(DCAT.NS + "seriesMember");
    static final Property HAS_QUALITY_MEASUREMENT = property(DQV + "hasQualityMeasurement");
    static final Property MEASUREMENT_OF = property(DQV + "isMeasurementOf");
    static final Property MEASURED_VALUE = property(DQV + "value");
    static final Property GENERATED_AT = property(PROV + "generatedAtTime");
    public static final Resource THEME_HEALTH = resource(AUTHORITY + "data-theme/HEAL");
    public static final Resource THEMES = resource(AUTHORITY + "data-theme");

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("adms", ADMS),
            Map.entry("csvw", CSVW),
            Map.entry("cv", CORE),
            Map.entry("dcat", DCAT.NS),
            Map.entry("dcatap", DCATAP),
            Map.entry("dct", DCTerms.NS),
            Map.entry("dpv", DPV),
            Map.entry("dqv", DQV),
            Map.entry("foaf", FOAF.NS),
            Map.entry("geodcatap", GEODCATAP),
            Map.entry("healthdcatap", HEALTHDCAT),
            Map.entry("hydra", HYDRA),
            Map.entry("oa", OA.NS),
            Map.entry("prov", PROV),
            Map.entry("rdfs", RDFS.getURI()),
            Map.entry("skos", SKOS.uri),
            Map.entry("vcard", VCARD4.NS),
            Map.entry("xsd", XSD.NS));

    private Terms() {}

    public static Property hydra(String name) {
        return property(HYDRA + name);
    }

    static Property csvwProperty(String name) {
        return property(CSVW + name);
    }

    static Resource csvw(String name) {
        return resource(CSVW + name);
    }

    /** The property of a name such as {@code dct:spatial}. */
    static Property named(String curie) {
        int colon = curie.indexOf(':');
        String namespace = PREFIXES.get(curie.substring(0, colon));
        if (namespace == null) {
            throw new IllegalArgumentException("No such prefix: " + curie);
        }
        return property(namespace + curie.substring(colon + 1));
    }

    /** An empty model that writes with the usual prefixes. */
    public static Model model() {
        return ModelFactory.createDefaultModel().setNsPrefixes(PREFIXES);
    }

    /** The usual prefixes and their namespaces. */
    public static Map<String, String> prefixes() {
        return PREFIXES;
    }

    static Property property(String iri) {
        return ResourceFactory.createProperty(iri);
    }

    static Resource resource(String iri) {
        return ResourceFactory.createResource(iri);
    }
}

package eu.shifthub.hub.catalog.rdf;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VCARD4;

/** An address of the hub where machines get data, the same for everyone; what they get there is judged when they ask. */
public enum Endpoint {
    FILES(
            "/data/datasets",
            Set.of("CSV", "PARQUET", "JSON"),
            "Rows as files",
            "Lignes sous forme de fichiers",
            "The rows of a dataset as CSV, NDJSON, JSON or Parquet, whole or chosen by columns and conditions; of open"
                    + " datasets for anyone, of others for applications with what was granted to them.",
            "Les lignes d'un jeu de données en CSV, NDJSON, JSON ou Parquet, entières ou choisies par colonnes et par"
                    + " conditions ; des jeux de données ouverts pour tous, des autres pour les applications selon"
                    + " leurs autorisations."),
    GRAPHQL(
            "/graphql",
            Set.of("JSON"),
            "GraphQL",
            "GraphQL",
            "Datasets, their descriptions and their rows, page by page; of open datasets for anyone, of others for"
                    + " applications with what was granted to them.",
            "Les jeux de données, leurs descriptions et leurs lignes, page par page ; les jeux de données ouverts"
                    + " pour tous, les autres pour les applications selon leurs autorisations."),
    /** It has descriptions of datasets, not their rows. */
    SPARQL(
            "/sparql",
            Set.of("SPARQLQRES", "RDF_TURTLE", "RDF_N_TRIPLES", "RDF_XML", "JSON_LD"),
            "SPARQL",
            "SPARQL",
            "Questions about the descriptions of all datasets of this catalog.",
            "Questions sur les descriptions de tous les jeux de données de ce catalogue.");

    /** Through which the rows of datasets are had. */
    static final List<Endpoint> OF_ROWS = List.of(FILES, GRAPHQL);

    private final String path;
    private final Set<String> fileTypes;
    private final String title;
    private final String titleFr;
    private final String description;
    private final String descriptionFr;

    Endpoint(
            String path,
            Set<String> fileTypes,
            String title,
            String titleFr,
            String description,
            String descriptionFr) {
        this.path = path;
        this.fileTypes = fileTypes;
        this.title = title;
        this.titleFr = titleFr;
        this.description = description;
        this.descriptionFr = descriptionFr;
    }

    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    static void describeAll(Model model, HubFacts hub) {
        Resource publisher = model.createResource(hub.iris().catalogPublisher())
                .addProperty(RDF.type, FOAF.Agent)
                .addProperty(FOAF.name, Draft.text(hub.publisher()));
        Resource contact = model.createResource(hub.iris().catalogContact())
                .addProperty(RDF.type, VCARD4.Kind)
                .addProperty(VCARD4.fn, Draft.text(hub.publisher()))
                .addProperty(VCARD4.hasURL, model.createResource(hub.contactPage()));
        for (Endpoint endpoint : values()) {
            endpoint.describe(model, hub)
                    .addProperty(DCTerms.publisher, publisher)
                    .addProperty(DCAT.contactPoint, contact);
        }
    }

    private Resource describe(Model model, HubFacts hub) {
        Resource address = model.createResource(hub.iris().base() + path);
        Resource service = model.createResource(hub.iris().service(this))
                .addProperty(RDF.type, DCAT.DataService)
                .addProperty(DCTerms.identifier, hub.iris().service(this))
                .addProperty(DCTerms.title, title, "en")
                .addProperty(DCTerms.title, titleFr, "fr")
                .addProperty(DCTerms.description, description, "en")
                .addProperty(DCTerms.description, descriptionFr, "fr")
                .addProperty(DCAT.endpointURL, address)
                .addProperty(DCTerms.accessRights, AccessRights.PUBLIC.resource())
                .addProperty(DCAT.theme, Terms.THEME_HEALTH)
                .addProperty(DCAT.keyword, "health", "en");
        fileTypes.forEach(type ->
                service.addProperty(DCTerms.format, model.createResource(Terms.AUTHORITY + "file-type/" + type)));
        hub.legislation().forEach(act -> service.addProperty(Terms.APPLICABLE_LEGISLATION, model.createResource(act)));
        explain(service, address);
        return service;
    }

    /** Two of them tell themselves what they can be asked: by introspection, and by a service description. */
    private void explain(Resource service, Resource address) {
        Model model = service.getModel();
        switch (this) {
            case FILES -> {}
            case GRAPHQL ->
                service.addProperty(DCAT.endpointDescription, address)
                        .addProperty(DCTerms.conformsTo, model.createResource("https://spec.graphql.org/October2021/"));
            case SPARQL ->
                service.addProperty(DCAT.endpointDescription, address)
                        .addProperty(
                                DCTerms.conformsTo, model.createResource("https://www.w3.org/TR/sparql11-protocol/"));
        }
    }
}

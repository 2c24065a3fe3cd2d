package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Endpoint;
import eu.shifthub.hub.catalog.rdf.HubFacts;
import eu.shifthub.hub.catalog.rdf.Iris;
import eu.shifthub.hub.catalog.rdf.Terms;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/**
 * The frame of one page: the catalog itself, and the links that harvesters follow, in the two forms of Hydra that are
 * in use.
 *
 * @param last the dataset it ends with; null where no page follows
 */
record CatalogPage(
        PageRequest request,
        String address,
        long total,
        int size,
        @Nullable UUID last) {
    Model model(CatalogProperties properties, HubFacts hub, List<String> datasets) {
        Model model = Terms.model();
        Iris iris = hub.iris();
        Resource catalog = catalog(model, properties, iris);
        hub.legislation().forEach(act -> catalog.addProperty(Terms.APPLICABLE_LEGISLATION, model.createResource(act)));
        datasets.forEach(dataset -> catalog.addProperty(DCAT.dataset, model.createResource(dataset)));
        links(model);
        return model;
    }

    private static Resource catalog(Model model, CatalogProperties properties, Iris iris) {
        Resource catalog = model.createResource(iris.catalog())
                .addProperty(RDF.type, DCAT.Catalog)
                .addProperty(DCTerms.title, properties.title())
                .addProperty(DCTerms.description, properties.description())
                .addProperty(DCTerms.publisher, model.createResource(iris.catalogPublisher()))
                .addProperty(DCAT.themeTaxonomy, Terms.THEMES)
                .addProperty(
                        FOAF.homepage, model.createResource(iris.base() + "/").addProperty(RDF.type, FOAF.Document));
        for (Endpoint endpoint : Endpoint.values()) {
            catalog.addProperty(DCAT.service, model.createResource(iris.service(endpoint)));
        }
        return catalog;
    }

    private void links(Model model) {
        Resource first = model.createResource(address(1, null));
        Resource page = model.createResource(address(request.number(), request.after()))
                .addProperty(RDF.type, model.createResource(Terms.HYDRA + "PartialCollectionView"))
                .addProperty(RDF.type, model.createResource(Terms.HYDRA + "PagedCollection"))
                .addProperty(Terms.hydra("totalItems"), Long.toString(total), XSDDatatype.XSDinteger)
                .addProperty(Terms.hydra("itemsPerPage"), Integer.toString(size), XSDDatatype.XSDinteger)
                .addProperty(Terms.hydra("first"), first)
                .addProperty(Terms.hydra("firstPage"), first);
        if (last != null) {
            Resource next = model.createResource(address(request.number() + 1, last));
            page.addProperty(Terms.hydra("next"), next).addProperty(Terms.hydra("nextPage"), next);
        }
    }

    private String address(int number, @Nullable UUID after) {
        return address
                + "?page=" + number
                + (after == null ? "" : "&after=" + after)
                + (request.modifiedSince().equals(Instant.EPOCH) ? "" : "&modified_since=" + request.modifiedSince());
    }
}

package eu.shifthub.hub.catalog.rdf;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.jspecify.annotations.Nullable;

/** Of what class DCAT-AP wants the values of a property, where they are things that others describe: pages, acts, places. */
final class Ranges {
    private static final Map<Property, Resource> CLASSES = Map.ofEntries(
            Map.entry(DCAT.landingPage, FOAF.Document),
            Map.entry(FOAF.page, FOAF.Document),
            Map.entry(FOAF.homepage, FOAF.Document),
            Map.entry(DCAT.mediaType, DCTerms.MediaType),
            Map.entry(DCTerms.format, DCTerms.MediaTypeOrExtent),
            Map.entry(DCTerms.license, DCTerms.LicenseDocument),
            Map.entry(DCTerms.rights, DCTerms.RightsStatement),
            Map.entry(DCTerms.spatial, DCTerms.Location),
            Map.entry(DCTerms.conformsTo, DCTerms.Standard),
            Map.entry(DCTerms.language, DCTerms.LinguisticSystem),
            Map.entry(DCTerms.accrualPeriodicity, DCTerms.Frequency),
            Map.entry(Terms.APPLICABLE_LEGISLATION, Terms.LEGAL_RESOURCE));

    private static final Map<Node, Node> NODES = CLASSES.entrySet().stream()
            .collect(Collectors.toMap(
                    entry -> entry.getKey().asNode(), entry -> entry.getValue().asNode()));

    private Ranges() {}

    /** The class of what a property names; null where that says it itself. */
    static @Nullable Node of(Node property) {
        return NODES.get(property);
    }
}

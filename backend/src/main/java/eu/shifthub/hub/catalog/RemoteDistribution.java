package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Foreign;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/**
 * A form in which a dataset of another catalog can be had.
 *
 * @param title empty where it has none; as is the format
 * @param address of the web
 */
record RemoteDistribution(
        String title, String format, @Nullable String address) {
    private static final int MOST = 1000;

    static List<RemoteDistribution> of(String dataset, String body) {
        return Foreign.read(body).createResource(dataset).listProperties(DCAT.distribution).toList().stream()
                .map(statement -> statement.getObject())
                .filter(RDFNode::isResource)
                .map(node -> of(node.asResource()))
                .sorted(Comparator.comparing(RemoteDistribution::title).thenComparing(RemoteDistribution::format))
                .limit(MOST)
                .toList();
    }

    private static RemoteDistribution of(Resource form) {
        return new RemoteDistribution(
                RemoteFacts.text(form, DCTerms.title),
                format(form),
                Stream.of(DCAT.downloadURL, DCAT.accessURL)
                        .flatMap(property -> addresses(form, property))
                        .findFirst()
                        .orElse(null));
    }

    private static Stream<String> addresses(Resource form, Property property) {
        return form.listProperties(property).toList().stream()
                .map(statement -> statement.getObject())
                .flatMap(RemoteFacts::address)
                .sorted();
    }

    /** As it is written, or what the last part of its name is. */
    private static String format(Resource form) {
        return Stream.of(DCTerms.format, DCAT.mediaType)
                .flatMap(property -> form.listProperties(property).toList().stream())
                .map(statement -> statement.getObject())
                .map(RemoteDistribution::format)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String format(RDFNode node) {
        if (node.isLiteral()) {
            return node.asLiteral().getLexicalForm().strip();
        }
        String label = RemoteFacts.text(node.asResource(), SKOS.prefLabel);
        String name = node.isURIResource() ? node.asResource().getURI() : "";
        return label.isEmpty() ? name.substring(name.lastIndexOf('/') + 1) : label;
    }
}

package eu.shifthub.hub.catalog.rdf;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.vocabulary.DCTerms;

/** Puts the description of one dataset into a graph, finds it there, takes it out. It has no blank nodes. */
public final class Descriptions {
    private Descriptions() {}

    /** What the graph says of the dataset: of itself, its parts (whose IRI is its own with a fragment), its publisher. */
    public static Model find(Model graph, String dataset) {
        Model found = own(graph, dataset);
        publishers(found, dataset)
                .forEach(publisher -> found.add(publisher.inModel(graph).listProperties()));
        return found;
    }

    public static void replace(Model graph, String dataset, Model description) {
        Model before = own(graph, dataset);
        graph.remove(before);
        graph.add(description);
        publishers(description, dataset).forEach(publisher -> {
            graph.removeAll(publisher, null, null);
            graph.add(publisher.inModel(description).listProperties());
        });
        publishers(before, dataset).stream()
                .filter(publisher -> !graph.contains(null, DCTerms.publisher, publisher))
                .forEach(publisher -> graph.removeAll(publisher, null, null));
    }

    public static boolean isIn(Model graph, String dataset) {
        return graph.contains(ResourceFactory.createResource(dataset), null);
    }

    /** The IRIs of what is said to be made of a dataset. */
    public static List<String> listMadeOf(Model graph, String dataset) {
        return graph.listSubjectsWithProperty(Terms.WAS_DERIVED_FROM, ResourceFactory.createResource(dataset))
                .mapWith(Resource::getURI)
                .toList();
    }

    /**
     * What a description amounts to.
     *
     * @param digest equal exactly where the same is said; empty where nothing is
     * @param bytes as N-Triples
     */
    public record Measure(String digest, long bytes) {}

    public static Measure measure(Model description) {
        var lines = new StringWriter();
        RDFDataMgr.write(lines, description, RDFFormat.NTRIPLES);
        String all = lines.toString();
        String sorted = all.lines().sorted().collect(Collectors.joining("\n"));
        return new Measure(
                description.isEmpty() ? "" : sha256(sorted).substring(0, 32),
                all.getBytes(StandardCharsets.UTF_8).length);
    }

    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static Model own(Model graph, String dataset) {
        Model found = Terms.model();
        Deque<Resource> open = new ArrayDeque<>();
        open.add(graph.createResource(dataset));
        while (!open.isEmpty()) {
            Resource subject = open.remove();
            subject.listProperties().forEach(statement -> {
                boolean isNew = !found.contains(statement);
                found.add(statement);
                if (isNew && statement.getObject().isURIResource() && isPart(statement.getResource(), dataset)) {
                    open.add(statement.getResource());
                }
            });
        }
        return found;
    }

    private static boolean isPart(Resource resource, String dataset) {
        return resource.getURI().startsWith(dataset + "#");
    }

    private static List<Resource> publishers(Model description, String dataset) {
        return description
                .listObjectsOfProperty(ResourceFactory.createResource(dataset), DCTerms.publisher)
                .mapWith(node -> node.asResource())
                .toList();
    }
}

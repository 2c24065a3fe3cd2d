package eu.shifthub.hub.catalog.rdf;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;

/** Puts the description of one dataset into a graph, finds it there, takes it out. It has no blank nodes. */
public final class Descriptions {
    /** What it names and others may name as well. */
    private static final List<Property> SHARED = List.of(DCTerms.publisher, Terms.IN_SERIES);

    private static final Set<Node> SHARED_NODES =
            SHARED.stream().map(Property::asNode).collect(Collectors.toSet());

    private Descriptions() {}

    /**
     * What the graph says of the dataset: of itself, its parts (whose IRI is its own with a fragment), its publisher, its
     * series; and that services have it.
     */
    public static Model find(Model graph, String dataset) {
        Model found = own(graph, dataset);
        shared(found, dataset).forEach(thing -> found.add(thing.inModel(graph).listProperties()));
        return found;
    }

    /**
     * Hands on what {@link #find} finds, subject by subject, without keeping it.
     *
     * @param told the subjects of which all was told before, which are not told again; gets those that are told now
     */
    public static void tell(Graph graph, String dataset, Set<Node> told, Consumer<Triple> out) {
        String parts = dataset + "#";
        Deque<Node> open = new ArrayDeque<>(List.of(NodeFactory.createURI(dataset)));
        while (!open.isEmpty()) {
            Node subject = open.remove();
            if (told.add(subject)) {
                graph.find(subject, Node.ANY, Node.ANY).forEachRemaining(triple -> {
                    out.accept(triple);
                    Node object = triple.getObject();
                    if (object.isURI()
                            && (object.getURI().startsWith(parts) || SHARED_NODES.contains(triple.getPredicate()))) {
                        open.add(object);
                    }
                });
            }
        }
        served(dataset).filter(graph::contains).forEach(out);
    }

    /**
     * What the graph says of a series, and which of the hub's own datasets say that they are in it: nothing where none
     * does.
     */
    public static Model findSeries(Model graph, Iris iris, UUID series) {
        Resource named = graph.createResource(iris.series(series));
        Model found = Terms.model();
        graph.listSubjectsWithProperty(Terms.IN_SERIES, named)
                .filterKeep(Resource::isURIResource)
                .filterKeep(dataset -> iris.uuid(dataset.getURI()).isPresent())
                .forEach(dataset -> found.add(dataset, Terms.IN_SERIES, named));
        return found.isEmpty() ? found : found.add(named.listProperties());
    }

    /** That services of the hub have the dataset. Of those of other catalogs only these tell. */
    private static Stream<Triple> served(String dataset) {
        Node served = NodeFactory.createURI(dataset);
        return Endpoint.OF_ROWS.stream()
                .map(endpoint -> Triple.create(
                        NodeFactory.createURI(Iris.serviceBeside(dataset, endpoint)),
                        DCAT.servesDataset.asNode(),
                        served));
    }

    public static void replace(Model graph, String dataset, Model description) {
        Model before = own(graph, dataset);
        graph.remove(before);
        graph.add(description);
        shared(description, dataset).forEach(thing -> {
            graph.removeAll(thing, null, null);
            graph.add(thing.inModel(description).listProperties());
        });
        shared(before, dataset).stream()
                .filter(thing -> SHARED.stream().noneMatch(property -> graph.contains(null, property, thing)))
                .forEach(thing -> graph.removeAll(thing, null, null));
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
        return measure(lines.toString());
    }

    /** Of the same written as N-Triples. */
    public static Measure measure(String all) {
        String sorted = all.lines().sorted().collect(Collectors.joining("\n"));
        return new Measure(
                all.isEmpty() ? "" : sha256(sorted).substring(0, 32), all.getBytes(StandardCharsets.UTF_8).length);
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
        served(dataset).filter(graph.getGraph()::contains).forEach(found.getGraph()::add);
        return found;
    }

    private static boolean isPart(Resource resource, String dataset) {
        return resource.getURI().startsWith(dataset + "#");
    }

    private static List<Resource> shared(Model description, String dataset) {
        Resource named = description.createResource(dataset);
        return SHARED.stream()
                .flatMap(property -> named.listProperties(property).toList().stream())
                .map(Statement::getResource)
                .toList();
    }
}

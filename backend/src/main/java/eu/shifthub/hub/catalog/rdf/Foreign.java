package eu.shifthub.hub.catalog.rdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;

/**
 * Descriptions of datasets by other catalogs. Their parts have names of their own, or none, and what several of them
 * name, a publisher for example, is said once.
 */
public final class Foreign {
    /** By which what several datasets share names each of them: who is no more told of one is not told its name. */
    private static final List<Property> NAMING_MEMBERS = List.of(DCAT.servesDataset, Terms.SERIES_MEMBER);

    private Foreign() {}

    /** Reads a description as it is kept; with other blank nodes each time. */
    public static Model read(String triples) {
        Model model = Terms.model();
        RDFParser.fromString(triples, Lang.NTRIPLES)
                .checking(false)
                .errorHandler(ErrorHandlerFactory.errorHandlerExceptionOnError())
                .parse(model);
        return model;
    }

    /** Whether each line of a description is one triple and nothing else, however its names and texts are written. */
    public static boolean isSound(String triples) {
        return triples.lines().allMatch(TripleLine::isOne);
    }

    /** Puts what is said now in the place of what was; nothing where nothing is said. */
    public static void replace(Model graph, String dataset, Model description) {
        remove(graph, dataset);
        graph.add(description);
    }

    private static void remove(Model graph, String dataset) {
        Resource root = ResourceFactory.createResource(dataset);
        Set<Resource> parts = reached(graph, root);
        Set<Resource> kept = new HashSet<>();
        Deque<Resource> open = new ArrayDeque<>();
        parts.stream()
                .filter(part -> !part.equals(root) && isNamedByOthers(graph, part, parts))
                .forEach(open::add);
        while (!open.isEmpty()) {
            Resource part = open.remove();
            if (kept.add(part)) {
                objects(graph, part).stream().filter(parts::contains).forEach(open::add);
            }
        }
        parts.stream()
                .filter(part -> part.equals(root) || !kept.contains(part))
                .forEach(part -> graph.removeAll(part, null, null));
        NAMING_MEMBERS.forEach(property -> graph.removeAll(null, property, root));
    }

    /** The dataset and what it leads to, up to the next dataset. */
    private static Set<Resource> reached(Model graph, Resource root) {
        Set<Resource> reached = new LinkedHashSet<>(Set.of(root));
        Deque<Resource> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (Resource next : objects(graph, open.remove())) {
                if (!graph.contains(next, RDF.type, DCAT.Dataset) && reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    private static Set<Resource> objects(Model graph, Resource subject) {
        Set<Resource> objects = new LinkedHashSet<>();
        graph.listStatements(subject, null, (RDFNode) null)
                .filterKeep(statement -> statement.getObject().isResource())
                .mapWith(statement -> statement.getObject().asResource())
                .filterKeep(object -> graph.contains(object, null))
                .forEach(objects::add);
        return objects;
    }

    private static boolean isNamedByOthers(Model graph, Resource part, Set<Resource> parts) {
        var naming = graph.listStatements(null, null, part);
        try {
            while (naming.hasNext()) {
                if (!parts.contains(naming.next().getSubject())) {
                    return true;
                }
            }
            return false;
        } finally {
            naming.close();
        }
    }
}

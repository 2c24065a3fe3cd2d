package eu.shifthub.hub.catalog.rdf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.Severity;

/** The shapes of the profiles. They stand beside the project where it is developed, and are no part of it. */
public final class ReferenceShapes {
    private static final Path REFERENCE = Path.of("../../shared/reference");
    private static final Path DCAT_AP = REFERENCE.resolve("dcat-ap-3.0.1");
    private static final Path HEALTH = REFERENCE.resolve("healthdcat-ap-r8");
    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final Map<List<Path>, Shapes> PARSED = new ConcurrentHashMap<>();

    private ReferenceShapes() {}

    public static boolean areAbsent() {
        return !Files.isDirectory(DCAT_AP) || !Files.isDirectory(HEALTH);
    }

    static Path folder() {
        return REFERENCE;
    }

    /** A list of codes and labels: scheme, iri, code, en, fr, de. */
    public static Path codes() {
        return HEALTH.resolve("codes.tsv");
    }

    /**
     * What breaks DCAT-AP 3.0.1 and HealthDCAT-AP at a level of access. The files of the levels name their shapes alike,
     * so only one of them is loaded.
     */
    public static List<String> violations(Model data, AccessRights level) {
        String file = level.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-shapes.ttl";
        List<String> found = new ArrayList<>(violations(
                data,
                DCAT_AP.resolve("shapes.ttl"),
                DCAT_AP.resolve("range.ttl"),
                DCAT_AP.resolve("mdr-vocabularies.shape.ttl"),
                HEALTH.resolve(file)));
        found.addAll(violations(data, DCAT_AP.resolve("dcat-ap-SHACL.ttl")));
        return found;
    }

    /** What breaks the shape of feeds for DCAT-AP. */
    public static List<String> feedViolations(Model data) {
        return violations(data, REFERENCE.resolve("ldes/shape.ttl"));
    }

    private static List<String> violations(Model data, Path... files) {
        Shapes shapes = PARSED.computeIfAbsent(List.of(files), ReferenceShapes::parse);
        return ShaclValidator.get().validate(shapes, data.getGraph()).getEntries().stream()
                .filter(found -> found.severity().equals(Severity.Violation))
                .map(found ->
                        found.focusNode() + " " + found.resultPath() + " " + found.value() + " " + found.message())
                .toList();
    }

    /** Jena refuses a property shape without a path; as a node shape it means the same. */
    private static Shapes parse(List<Path> files) {
        Model shapes = ModelFactory.createDefaultModel();
        files.forEach(file -> shapes.add(RDFDataMgr.loadModel(file.toString())));
        Property property = ResourceFactory.createProperty(SH + "property");
        Property node = ResourceFactory.createProperty(SH + "node");
        Property path = ResourceFactory.createProperty(SH + "path");
        List<Statement> pathless = shapes.listStatements(null, property, (Resource) null)
                .filterKeep(statement -> !statement.getResource().hasProperty(path))
                .toList();
        pathless.forEach(statement -> {
            shapes.remove(statement);
            shapes.add(statement.getSubject(), node, statement.getObject());
        });
        return Shapes.parse(shapes.getGraph());
    }
}

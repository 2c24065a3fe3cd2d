package eu.shifthub.hub.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.rdf.Description;
import eu.shifthub.hub.catalog.rdf.Descriptions;
import eu.shifthub.hub.catalog.rdf.Iris;
import eu.shifthub.hub.catalog.rdf.Terms;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DescriptionTest {
    private static final Iris IRIS = Iris.of(URI.create("https://hub.example/"));
    /** Reference texts that stand beside the project where it is developed; they are no part of it. */
    private static final Path SHAPES = Path.of("../../shared/reference/dcat-ap-3.0.1");

    @Test
    void saysNothingToWhomItIsInvisible() {
        assertThat(describe(Sensitivity.PUBLIC, Visibility.NONE).isEmpty()).isTrue();
    }

    @Test
    void outlinesWithTitlePublisherAndContactOnly() {
        Model outline = describe(Sensitivity.SENSITIVE, Visibility.OUTLINE);

        assertThat(outline.listSubjectsWithProperty(RDF.type, DCAT.Dataset)
                        .next()
                        .listProperties()
                        .mapWith(Statement::getPredicate)
                        .toSet())
                .isEqualTo(Set.of(
                        RDF.type,
                        DCTerms.title,
                        DCTerms.publisher,
                        DCAT.contactPoint,
                        DCTerms.identifier,
                        DCTerms.accessRights,
                        DCAT.landingPage,
                        DCTerms.description));
        assertThat(outline.contains(null, DCTerms.description, "What the rows are."))
                .isFalse();
    }

    @Test
    void linksDownloadsOnlyWhereTheRowsAreOpen() {
        assertThat(describe(Sensitivity.PUBLIC, Visibility.ROWS).contains(null, DCAT.downloadURL))
                .isTrue();
        assertThat(describe(Sensitivity.INTERNAL, Visibility.PREVIEW).contains(null, DCAT.downloadURL))
                .isFalse();
        assertThat(describe(Sensitivity.RESTRICTED, Visibility.DESCRIPTION).contains(null, DCAT.byteSize))
                .isFalse();
    }

    @Test
    void putsAndTakesOutWithoutLeavingAnything() {
        Model graph = Terms.model();
        Model first = Description.of(entry(Sensitivity.PUBLIC), Visibility.ROWS, IRIS);
        CatalogEntry entry = entry(Sensitivity.PUBLIC);
        Model second = Description.of(entry, Visibility.ROWS, IRIS);
        Descriptions.replace(graph, iri(first), first);
        Descriptions.replace(graph, iri(second), second);
        assertThat(Descriptions.find(graph, iri(second)).isIsomorphicWith(second))
                .isTrue();

        Descriptions.replace(graph, iri(second), Terms.model());
        assertThat(graph.isIsomorphicWith(first)).isTrue();

        Descriptions.replace(graph, iri(first), Terms.model());
        assertThat(graph.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Sensitivity.class)
    void isValidDcatAp(Sensitivity sensitivity) {
        assumeTrue(Files.isDirectory(SHAPES), "The shapes of DCAT-AP are not beside the project.");
        Visibility visibility = switch (sensitivity) {
            case PUBLIC -> Visibility.ROWS;
            case INTERNAL, RESTRICTED -> Visibility.DESCRIPTION;
            case SENSITIVE -> Visibility.OUTLINE;
        };
        CatalogEntry entry = entry(sensitivity);
        var properties = new CatalogProperties(
                Path.of("graph"), URI.create("https://hub.example"), "Hub", "What is published.", "Hub", 100);
        Model page = new CatalogPage(
                        new PageRequest(1, null, Instant.EPOCH), "https://hub.example/catalog.ttl", 1, 100, null)
                .model(properties, IRIS, List.of(entry.dataset()));
        page.add(Description.of(entry, visibility, IRIS));

        ValidationReport report = ShaclValidator.get().validate(shapes(), page.getGraph());

        assertThat(report.getEntries().stream()
                        .filter(found -> found.severity().equals(Severity.Violation))
                        .map(found -> found.focusNode() + " " + found.resultPath() + " " + found.message()))
                .isEmpty();
    }

    /** Jena refuses a property shape without a path; as a node shape it means the same. */
    private static Shapes shapes() {
        Model shapes = RDFDataMgr.loadModel(SHAPES.resolve("shapes.ttl").toString());
        Property property = ResourceFactory.createProperty("http://www.w3.org/ns/shacl#property");
        Property node = ResourceFactory.createProperty("http://www.w3.org/ns/shacl#node");
        Property path = ResourceFactory.createProperty("http://www.w3.org/ns/shacl#path");
        List<Statement> pathless = new ArrayList<>(shapes.listStatements(null, property, (Resource) null)
                .filterKeep(statement -> !statement.getResource().hasProperty(path))
                .toList());
        pathless.forEach(statement -> {
            shapes.remove(statement);
            shapes.add(statement.getSubject(), node, statement.getObject());
        });
        return Shapes.parse(shapes.getGraph());
    }

    private static String iri(Model description) {
        return description
                .listSubjectsWithProperty(RDF.type, DCAT.Dataset)
                .next()
                .getURI();
    }

    private static Model describe(Sensitivity sensitivity, Visibility visibility) {
        return Description.of(entry(sensitivity), visibility, IRIS);
    }

    private static CatalogEntry entry(Sensitivity sensitivity) {
        return new CatalogEntry(
                UUID.randomUUID(),
                "A title",
                "What the rows are.",
                List.of("one", "two"),
                new UUID(0, 7),
                "A project",
                "A person",
                sensitivity,
                Instant.parse("2026-11-22T10:15:30Z"),
                Instant.parse("2026-11-22T10:15:30Z"),
                3,
                10_000,
                4321,
                Map.of());
    }
}

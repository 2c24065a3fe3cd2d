package eu.shifthub.hub.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.describing.DescribedValue;
import eu.shifthub.hub.catalog.describing.DescribedValues;
import eu.shifthub.hub.catalog.rdf.AccessRights;
import eu.shifthub.hub.catalog.rdf.Description;
import eu.shifthub.hub.catalog.rdf.Descriptions;
import eu.shifthub.hub.catalog.rdf.ReferenceShapes;
import eu.shifthub.hub.catalog.rdf.Samples;
import eu.shifthub.hub.catalog.rdf.Terms;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.unit.DataSize;

class DescriptionTest {
    @Test
    void saysNothingToWhomItIsInvisible() {
        assertThat(describe(Sensitivity.PUBLIC, Visibility.NONE).isEmpty()).isTrue();
    }

    /** Nothing can be learnt from an outline but title, publisher and contact: all else is the same for all. */
    @Test
    void outlinesDatasetsOfDifferentFactsAlike() {
        CatalogEntry silent = Samples.terse(Sensitivity.SENSITIVE);
        CatalogEntry eloquent = Samples.eloquent(Sensitivity.SENSITIVE, "SECRET");

        Model first = Description.of(silent, Visibility.OUTLINE, Samples.HUB);
        Model second = Description.of(eloquent, Visibility.OUTLINE, Samples.HUB);

        assertThat(lines(first, silent)).isNotEmpty().isEqualTo(lines(second, eloquent));
        assertThat(lines(second, eloquent)).noneMatch(line -> line.contains("SECRET"));
    }

    private static Set<String> lines(Model model, CatalogEntry entry) {
        var lines = new StringWriter();
        RDFDataMgr.write(lines, model, RDFFormat.NTRIPLES);
        return lines.toString()
                .replace(entry.dataset().toString(), "ID")
                .lines()
                .collect(Collectors.toSet());
    }

    @Test
    void countsOnlyWhereStatisticsMayBeSeen() {
        for (Visibility visibility : Visibility.values()) {
            Model model = Description.of(Samples.eloquent(Sensitivity.INTERNAL, "MARK"), visibility, Samples.HUB);

            assertThat(lines(model, Samples.terse(Sensitivity.INTERNAL)).stream()
                            .filter(line -> line.contains("\"7654\"") || line.contains("\"10000\"")))
                    .hasSize(visibility.atLeast(Visibility.PREVIEW) ? 2 : 0);
        }
    }

    @Test
    void measuresOnlyWhereStatisticsMayBeSeen() {
        for (Visibility visibility : Visibility.values()) {
            Model model = describe(Sensitivity.INTERNAL, visibility);

            assertThat(values(model, "http://www.w3.org/ns/dqv#value"))
                    .containsExactlyInAnyOrderElementsOf(
                            visibility.atLeast(Visibility.PREVIEW) ? List.of("0.9876", "9999", "0.8642") : List.of());
        }
    }

    /** Each measurement is of a metric that the answer explains, in the type that it announces. */
    @Test
    void explainsWhatItMeasures() {
        Model page = page(Samples.terse(Sensitivity.PUBLIC), Visibility.PREVIEW);
        String dqv = "http://www.w3.org/ns/dqv#";

        assertThat(page.listSubjectsWithProperty(page.createProperty(dqv + "value"))
                        .toList())
                .hasSize(3)
                .allSatisfy(measurement -> {
                    Resource metric =
                            measurement.getPropertyResourceValue(page.createProperty(dqv + "isMeasurementOf"));
                    assertThat(metric.hasProperty(page.createProperty(dqv + "inDimension")))
                            .isTrue();
                    assertThat(measurement
                                    .getProperty(page.createProperty(dqv + "value"))
                                    .getLiteral()
                                    .getDatatypeURI())
                            .isEqualTo(metric.getPropertyResourceValue(page.createProperty(dqv + "expectedDataType"))
                                    .getURI());
                });
    }

    @Test
    void saysThatServicesHaveItOnlyWhereTheRowsAreOpen() {
        for (Visibility visibility : Visibility.values()) {
            CatalogEntry entry = Samples.terse(Sensitivity.PUBLIC);
            Model model = Description.of(entry, visibility, Samples.HUB);

            assertThat(model.listStatements(null, DCAT.servesDataset, (RDFNode) null)
                            .toList())
                    .hasSize(visibility.atLeast(Visibility.ROWS) ? 2 : 0);
            assertThat(model.listStatements(null, DCAT.accessService, (RDFNode) null)
                            .toList())
                    .hasSize(visibility.atLeast(Visibility.ROWS) ? 5 : 0);
        }
    }

    /** What others say of a service of their own that has this dataset is not said by this hub. */
    @Test
    void findsNoServiceOfOthers() {
        Model graph = Terms.model();
        Model description = describe(Sensitivity.PUBLIC, Visibility.DESCRIPTION);
        Descriptions.replace(graph, iri(description), description);
        graph.add(
                graph.createResource("https://elsewhere.example/catalog#service-files"),
                DCAT.servesDataset,
                graph.createResource(iri(description)));

        assertThat(Descriptions.find(graph, iri(description)).isIsomorphicWith(description))
                .isTrue();
    }

    @Test
    void tellsOfASeriesWhileOneOfItsDatasetsIsTold() {
        Model graph = Terms.model();
        Model one = describe(Sensitivity.PUBLIC, Visibility.ROWS);
        Model other = describe(Sensitivity.PUBLIC, Visibility.DESCRIPTION);
        Resource series = Terms.model().createResource(DCAT.NS + "DatasetSeries");
        Descriptions.replace(graph, iri(one), one);
        Descriptions.replace(graph, iri(other), other);
        assertThat(graph.listSubjectsWithProperty(RDF.type, series).toList()).hasSize(1);

        Descriptions.replace(graph, iri(one), Terms.model());
        assertThat(graph.isIsomorphicWith(other)).isTrue();

        Descriptions.replace(graph, iri(other), describe(Sensitivity.SENSITIVE, Visibility.NONE));
        assertThat(graph.isEmpty()).isTrue();
    }

    private static List<String> values(Model model, String property) {
        return model.listObjectsOfProperty(model.createProperty(property))
                .mapWith(value -> value.asLiteral().getLexicalForm())
                .toList();
    }

    @Test
    void writesEverythingThatIsSaid() {
        Model model =
                Description.of(Samples.eloquent(Sensitivity.INTERNAL, "MARK"), Visibility.DESCRIPTION, Samples.HUB);

        assertThat(lines(model, Samples.terse(Sensitivity.INTERNAL)).stream()
                        .filter(line -> line.contains("MARK"))
                        .map(line -> line.replaceAll(".*?> <([^>]*[/#])([^>]*)> .*", "$2"))
                        .collect(Collectors.toSet()))
                .contains(
                        "description",
                        "alternative",
                        "keyword",
                        "label",
                        "relation",
                        "isReferencedBy",
                        "wasDerivedFrom",
                        "page",
                        "accessURL",
                        "bodyValue",
                        "hasCodeValues",
                        "populationCoverage",
                        "contactPage",
                        "name");
    }

    @Test
    void tellsWhatIsCertifiedToWhoMayReadTheDescription() {
        for (Visibility visibility : Visibility.values()) {
            CatalogEntry entry = Samples.terse(Sensitivity.INTERNAL);
            Model model = Description.of(entry, visibility, Samples.HUB);
            Property annotation = model.createProperty("http://www.w3.org/ns/dqv#hasQualityAnnotation");

            assertThat(model.contains(model.createResource(Samples.HUB.iris().dataset(entry.dataset())), annotation))
                    .isEqualTo(visibility.atLeast(Visibility.DESCRIPTION));
            assertThat(lines(model, entry))
                    .noneMatch(line -> line.contains(
                            entry.certifiedBy().getFirst().by().value().toString()));
        }
    }

    /** Guards against a profile that grows by a field which the graph then leaves out in silence. */
    @Test
    void knowsEveryFieldOfTheProfileThatPeopleFill() {
        Model profile = ModelFactory.createDefaultModel();
        RDFDataMgr.read(profile, "rdf/profiles/healthdcat-ap-r8.ttl");
        Property path = profile.createProperty("http://www.w3.org/ns/shacl#path");
        Property filledBy = profile.createProperty("urn:shift-hub:profile#filledBy");
        Property kind = profile.createProperty("urn:shift-hub:profile#kind");
        Model model = Description.of(Samples.eloquent(Sensitivity.INTERNAL, "MARK"), Visibility.PREVIEW, Samples.HUB);
        List<Resource> fields = profile.listSubjectsWithProperty(kind)
                .filterDrop(field -> field.hasProperty(filledBy))
                .toList();

        assertThat(fields).hasSizeGreaterThan(30).allSatisfy(field -> {
            Resource property = field.getPropertyResourceValue(path);
            Resource last = property.canAs(RDFList.class)
                    ? property.as(RDFList.class).get(1).asResource()
                    : property;
            Property written = last.equals(DCTerms.source)
                    ? profile.createProperty("http://www.w3.org/ns/prov#wasDerivedFrom")
                    : profile.createProperty(last.getURI());
            assertThat(model.contains(null, written)).as(last.getURI()).isTrue();
        });
    }

    /** Of its own things the hub tells by itself: a person could else say something of another dataset, or that it is. */
    @Test
    void leavesOutNamesThatTheHubGives() {
        String other = Samples.HUB.iris().dataset(UUID.randomUUID());
        var said = new DescribedValues(Map.of(
                "dct:source",
                List.of(new DescribedValue.Link(other)),
                "foaf:page",
                List.of(new DescribedValue.Link(Samples.HUB.iris().catalogPublisher()))));
        Model model = Description.of(
                Samples.entry("A title", "", Sensitivity.PUBLIC, 0, said), Visibility.DESCRIPTION, Samples.HUB);

        assertThat(model.containsResource(model.createResource(other))).isFalse();
        assertThat(model.contains(null, FOAF.page)).isFalse();
    }

    @Test
    void leavesOutAddressesThatNoSyntaxCanCarry() {
        var said = new DescribedValues(Map.of(
                "foaf:page",
                List.of(new DescribedValue.Link("https://a b"), new DescribedValue.Link("https://x/<y>")),
                "dct:alternative",
                List.of(new DescribedValue.Text("words", "no language"))));
        Model model = Description.of(
                Samples.entry("A title", "", Sensitivity.PUBLIC, 0, said), Visibility.DESCRIPTION, Samples.HUB);

        assertThat(model.contains(null, FOAF.page)).isFalse();
        assertThat(model.contains(null, DCTerms.alternative, "words")).isTrue();
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
        Model first = Description.of(Samples.eloquent(Sensitivity.PUBLIC, "one"), Visibility.ROWS, Samples.HUB);
        Model second = Description.of(Samples.eloquent(Sensitivity.PUBLIC, "two"), Visibility.ROWS, Samples.HUB);
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
    void conformsToTheProfileOfItsAccessLevelHoweverMuchOfItIsSeen(Sensitivity sensitivity) {
        assumeFalse(ReferenceShapes.areAbsent(), "The shapes of the profiles are not beside the project.");
        for (CatalogEntry entry : List.of(Samples.terse(sensitivity), Samples.eloquent(sensitivity, "MARK"))) {
            for (Visibility visibility : Visibility.values()) {
                if (visibility.atLeast(Visibility.OUTLINE)) {
                    assertThat(ReferenceShapes.violations(page(entry, visibility), AccessRights.of(entry)))
                            .as("%s at %s", sensitivity, visibility)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void conformsWhereAPersonSaysThatTheDataAreNotPublic() {
        assumeFalse(ReferenceShapes.areAbsent(), "The shapes of the profiles are not beside the project.");
        var said = new DescribedValues(Map.of(
                "dct:accessRights",
                List.of(new DescribedValue.Link(
                        "http://publications.europa.eu/resource/authority/access-right/NON_PUBLIC"))));
        CatalogEntry entry = Samples.entry("A title", "Words", Sensitivity.PUBLIC, 0, said);

        assertThat(AccessRights.of(entry)).isEqualTo(AccessRights.NON_PUBLIC);
        assertThat(ReferenceShapes.violations(page(entry, Visibility.DESCRIPTION), AccessRights.NON_PUBLIC))
                .isEmpty();
    }

    /** Guards the checks above against shapes that check nothing. */
    @Test
    void findsWhatIsMissing() {
        assumeFalse(ReferenceShapes.areAbsent(), "The shapes of the profiles are not beside the project.");
        for (Property missing : List.of(Terms.HDAB, Terms.APPLICABLE_LEGISLATION, DCTerms.type, DCTerms.publisher)) {
            Model page = page(Samples.terse(Sensitivity.SENSITIVE), Visibility.OUTLINE);
            page.removeAll(null, missing, null);
            if (missing.equals(DCTerms.publisher)) {
                page.removeAll(null, Terms.AGENT_CONTACT, null);
            }
            assertThat(ReferenceShapes.violations(page, AccessRights.NON_PUBLIC))
                    .as(missing.getURI())
                    .isNotEmpty();
        }
        Model page = page(Samples.terse(Sensitivity.PUBLIC), Visibility.ROWS);
        assertThat(ReferenceShapes.violations(page, AccessRights.RESTRICTED)).isNotEmpty();
    }

    private static Model page(CatalogEntry entry, Visibility visibility) {
        var properties = new CatalogProperties(
                Path.of("graph"),
                URI.create("https://hub.example"),
                "Hub",
                "What is published.",
                "Hub",
                100,
                DataSize.ofMegabytes(10),
                URI.create("https://hub.example/catalog"),
                null,
                new CatalogProperties.Hdab("Body", URI.create("https://hdab.example")),
                List.of(URI.create("http://data.europa.eu/eli/reg/2025/327/oj")),
                List.of());
        Model page = new CatalogPage(
                        new PageRequest(1, null, Instant.EPOCH), "https://hub.example/catalog.ttl", 1, 100, null)
                .model(properties, Samples.HUB, List.of(Samples.HUB.iris().dataset(entry.dataset())));
        page.add(Description.of(entry, visibility, Samples.HUB));
        Samples.COMMONS.explain(page);
        return page;
    }

    private static String iri(Model description) {
        return description
                .listSubjectsWithProperty(RDF.type, DCAT.Dataset)
                .next()
                .getURI();
    }

    private static Model describe(Sensitivity sensitivity, Visibility visibility) {
        return Description.of(Samples.terse(sensitivity), visibility, Samples.HUB);
    }
}

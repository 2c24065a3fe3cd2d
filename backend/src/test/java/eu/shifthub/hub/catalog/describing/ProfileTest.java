package eu.shifthub.hub.catalog.describing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.DCAT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;

class ProfileTest {
    /** Reference texts that stand beside the project where it is developed; they are no part of it. */
    private static final Path REFERENCE = Path.of("../../shared/reference/healthdcat-ap-r8");

    static final Profile PROFILE =
            new Profile(new DescribingProperties(new ClassPathResource("rdf/profiles/healthdcat-ap-r8.ttl")));

    @Test
    void offersEachPropertyThatIsRecommendedOfADataset() {
        assertThat(PROFILE.fields())
                .extracting(ProfileField::property)
                .contains(
                        "healthdcatap:analytics",
                        "healthdcatap:hasCodeValues",
                        "healthdcatap:hasCodingSystem",
                        "geodcatap:custodian",
                        "healthdcatap:healthTheme",
                        "dpv:hasLegalBasis",
                        "dpv:hasPurpose",
                        "dpv:hasPersonalData",
                        "healthdcatap:numberOfRecords",
                        "healthdcatap:numberOfUniqueIndividuals",
                        "healthdcatap:minTypicalAge",
                        "healthdcatap:maxTypicalAge",
                        "healthdcatap:populationCoverage",
                        "healthdcatap:retentionPeriod",
                        "adms:sample",
                        "dct:conformsTo",
                        "foaf:page",
                        "dct:accrualPeriodicity",
                        "dct:language",
                        "dct:temporal",
                        "dcat:temporalResolution",
                        "dcat:landingPage",
                        "dct:source",
                        "dct:relation",
                        "dct:isReferencedBy",
                        "dcat:distribution/dct:license",
                        "dcat:distribution/dcatap:availability",
                        "dcat:distribution/adms:status");
    }

    /** The profile is our own wording: the published shapes say whether it asks for the same. */
    @ParameterizedTest
    @EnumSource(CatalogAccessLevel.class)
    void asksForWhatTheReleaseMakesMandatory(CatalogAccessLevel level) {
        assumeTrue(Files.isDirectory(REFERENCE), "The shapes of HealthDCAT-AP are not beside the project.");
        String file = level.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-shapes.ttl";
        Model shapes = RDFDataMgr.loadModel(REFERENCE.resolve(file).toString());
        Resource dataset = shapes.listSubjectsWithProperty(SHACLM.targetClass, DCAT.Dataset)
                .next();
        Set<String> mandatory = dataset.listProperties(SHACLM.property)
                .mapWith(statement -> statement.getResource())
                .filterKeep(shape -> shape.hasProperty(SHACLM.minCount) && shape.hasProperty(SHACLM.path))
                .mapWith(shape -> shape.getPropertyResourceValue(SHACLM.path).getURI())
                .toSet();

        assertThat(PROFILE.fields().stream()
                        .filter(field -> PROFILE.need(level, field.property()) == Need.MANDATORY)
                        .map(field -> field.path().getFirst()))
                .containsAll(mandatory);
    }

    @Test
    void takesItsConceptsFromListsThatThereAre() throws IOException {
        Concepts concepts = new Concepts();

        assertThat(PROFILE.fields())
                .filteredOn(field -> field.kind() == FieldKind.CONCEPT)
                .allSatisfy(field -> assertThat(concepts.of(field.schemes(), "fr"))
                        .as(field.property())
                        .hasSizeGreaterThan(3));
    }

    @Test
    void readsTheSchemesOfTheReference() throws IOException {
        assumeTrue(Files.isDirectory(REFERENCE), "The codes of HealthDCAT-AP are not beside the project.");
        Set<String> ours = PROFILE.fields().stream()
                .flatMap(field -> field.schemes().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        try (Stream<String> rows = Files.lines(REFERENCE.resolve("properties.tsv"))) {
            assertThat(rows.filter(row -> row.startsWith("dcat:Dataset / ") && row.contains("Violation"))
                            .map(row -> row.split("\t"))
                            .filter(row -> PROFILE.find(row[0].replace("dcat:Dataset / ", "")
                                            .replace(" / ", "/"))
                                    .filter(ProfileField::byPerson)
                                    .isPresent())
                            .map(row -> row[1])
                            .filter(scheme -> !scheme.endsWith("dpv-pd#"))
                            .filter(scheme -> !scheme.endsWith("/data-theme")))
                    .isNotEmpty()
                    .isSubsetOf(ours);
        }
    }
}

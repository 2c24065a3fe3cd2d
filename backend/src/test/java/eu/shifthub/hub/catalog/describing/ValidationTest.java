package eu.shifthub.hub.catalog.describing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.shifthub.hub.catalog.describing.DescribedValue.Agent;
import eu.shifthub.hub.catalog.describing.DescribedValue.Amount;
import eu.shifthub.hub.catalog.describing.DescribedValue.Link;
import eu.shifthub.hub.catalog.describing.DescribedValue.Period;
import eu.shifthub.hub.catalog.describing.DescribedValue.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValidationTest {
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    private static final String HEALTH = "https://hdeu-dcat.data.health.europa.eu/resource/authority/";

    private final Validation validation;
    private final Concepts concepts = new Concepts();

    ValidationTest() throws IOException {
        validation = new Validation(ProfileTest.PROFILE, concepts);
    }

    @Test
    void findsNothingInAWholeDescription() {
        assertThat(violations(CatalogAccessLevel.NON_PUBLIC, whole())).allMatch(Violation::isWarning);
    }

    @Test
    void asksForMoreWhereTheDataAreClosed() {
        DescribedValues open = new DescribedValues(without(whole(), "dcat:keyword", "dct:provenance", "dct:type"));

        assertThat(violations(CatalogAccessLevel.PUBLIC, open)).allMatch(Violation::isWarning);
        assertThat(violations(CatalogAccessLevel.NON_PUBLIC, open))
                .filteredOn(violation -> !violation.isWarning())
                .extracting(Violation::property, Violation::code)
                .containsExactlyInAnyOrder(
                        tuple("dcat:keyword", Violation.MISSING),
                        tuple("dct:provenance", Violation.MISSING),
                        tuple("dct:type", Violation.MISSING));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void blamesTheFieldThatMends(
            String property, List<DescribedValue> values, String code, @Nullable Integer position) {
        Map<String, List<DescribedValue>> wrong = new HashMap<>(whole().values());
        wrong.put(property, values);
        if (code.equals("ABOVE_THE_OTHER")) {
            wrong.put("healthdcatap:maxTypicalAge", List.of(new Amount(17)));
        }

        assertThat(violations(CatalogAccessLevel.NON_PUBLIC, new DescribedValues(wrong)))
                .filteredOn(violation -> !violation.isWarning())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.property()).isEqualTo(property);
                    assertThat(violation.code()).isEqualTo(code);
                    assertThat(violation.position()).isEqualTo(position);
                });
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("healthdcatap:healthCategory", List.of(), "MISSING", null),
                Arguments.of(
                        "healthdcatap:healthCategory",
                        List.of(new Link(HEALTH + "healthcategories/NOWHERE")),
                        "NOT_IN_VOCABULARY",
                        0),
                Arguments.of(
                        "dct:language",
                        List.of(new Link(AUTHORITY + "language/FRA"), new Link(AUTHORITY + "country/FRA")),
                        "NOT_IN_VOCABULARY",
                        1),
                Arguments.of("foaf:page", List.of(new Link("mailto:me@example.org")), "NO_WEB_ADDRESS", 0),
                Arguments.of(
                        "dct:temporal",
                        List.of(new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2020, 1, 1))),
                        "PERIOD_INVALID",
                        0),
                Arguments.of("dcat:temporalResolution", List.of(new Text("monthly", null)), "DURATION_INVALID", 0),
                Arguments.of("healthdcatap:minTypicalAge", List.of(new Amount(131)), "TOO_LARGE", 0),
                Arguments.of("healthdcatap:minTypicalAge", List.of(new Amount(18)), "ABOVE_THE_OTHER", 0),
                Arguments.of(
                        "dct:title",
                        List.of(new Text("A", null), new Text("B", "fr"), new Text("C", "fr")),
                        "LANGUAGE_TWICE",
                        1),
                Arguments.of("dct:title", List.of(new Text("A".repeat(201), null)), "TOO_LONG", 0),
                Arguments.of(
                        "geodcatap:custodian", List.of(new Agent("A clinic", null, null, null)), "AGENT_INCOMPLETE", 0),
                Arguments.of(
                        "dcat:distribution/dct:license",
                        List.of(new Link("https://example.org/licence")),
                        "NOT_IN_VOCABULARY",
                        0),
                Arguments.of(
                        "dct:accrualPeriodicity",
                        List.of(new Link(AUTHORITY + "frequency/DAILY"), new Link(AUTHORITY + "frequency/ANNUAL")),
                        "TOO_MANY",
                        null));
    }

    private List<Violation> violations(CatalogAccessLevel level, DescribedValues values) {
        return validation.of(level, values);
    }

    static DescribedValues whole() {
        return new DescribedValues(Map.ofEntries(
                Map.entry("dct:title", List.of(new Text("Stays", null), new Text("Séjours", "fr"))),
                Map.entry("dct:description", List.of(new Text("What the rows are.", null))),
                Map.entry("dcat:keyword", List.of(new Text("stay", null))),
                Map.entry("dcat:theme", List.of(new Link(AUTHORITY + "data-theme/HEAL"))),
                Map.entry("healthdcatap:healthCategory", List.of(new Link(firstOf(HEALTH + "healthcategories")))),
                Map.entry("dct:type", List.of(new Link(firstOf(AUTHORITY + "dataset-type")))),
                Map.entry("dct:provenance", List.of(new Text("From the clinic's records.", null))),
                Map.entry("dct:temporal", List.of(new Period(LocalDate.of(2020, 1, 1), null))),
                Map.entry(
                        "geodcatap:custodian",
                        List.of(new Agent("A clinic", null, "https://clinic.example/contact", null))),
                Map.entry("dct:identifier", List.of(new Text("1", null))),
                Map.entry("dct:accessRights", List.of(new Link(CatalogAccessLevel.NON_PUBLIC.iri()))),
                Map.entry("dct:publisher", List.of(new Text("A project", null))),
                Map.entry("dcat:contactPoint", List.of(new Text("A person", null))),
                Map.entry("dcatap:applicableLegislation", List.of(new Text("", null))),
                Map.entry("healthdcatap:hdab", List.of(new Text("", null))),
                Map.entry("healthdcatap:hasStructuredData", List.of(new Text("true", null))),
                Map.entry("healthdcatap:hasVariables", List.of(new Amount(3))),
                Map.entry("dcat:distribution", List.of(new Text("CSV", null)))));
    }

    private static String firstOf(String scheme) {
        try {
            return new Concepts().of(List.of(scheme), "en").getFirst().iri();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<DescribedValue>> without(DescribedValues values, String... properties) {
        Map<String, List<DescribedValue>> rest = new HashMap<>(values.values());
        List.of(properties).forEach(rest::remove);
        return rest;
    }
}

package eu.shifthub.hub.catalog.rdf;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.catalog.CatalogEntry;
import eu.shifthub.hub.catalog.MeasuredQuality;
import eu.shifthub.hub.catalog.describing.DescribedValue;
import eu.shifthub.hub.catalog.describing.DescribedValue.Agent;
import eu.shifthub.hub.catalog.describing.DescribedValue.Amount;
import eu.shifthub.hub.catalog.describing.DescribedValue.Link;
import eu.shifthub.hub.catalog.describing.DescribedValue.Period;
import eu.shifthub.hub.catalog.describing.DescribedValue.Text;
import eu.shifthub.hub.catalog.describing.DescribedValues;
import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Series;
import eu.shifthub.hub.dataset.SeriesId;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.quality.Certificate;
import eu.shifthub.hub.quality.CertificateId;
import eu.shifthub.hub.quality.CheckedVersion;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Datasets of which little or much is said. */
public final class Samples {
    static final Vocabularies VOCABULARIES = new Vocabularies();
    public static final HubFacts HUB = new HubFacts(
            Iris.of(URI.create("https://hub.example/")),
            "Hub",
            "https://hub.example/catalog",
            null,
            new HubFacts.Body("Health data access body", "https://hdab.example/contact"),
            List.of("http://data.europa.eu/eli/reg/2025/327/oj"),
            VOCABULARIES.healthCategories());
    public static final Commons COMMONS = new Commons(HUB, VOCABULARIES);

    private static final Instant CHECKED = Instant.parse("2026-11-22T12:00:00Z");
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String HDEU = "https://hdeu-dcat.data.health.europa.eu/resource/authority/";

    private Samples() {}

    /** A dataset of which nobody has said more than its title, description and labels. */
    public static CatalogEntry terse(Sensitivity sensitivity) {
        return entry("A title", "What the rows are.", sensitivity, 2, DescribedValues.NONE);
    }

    /** A dataset of which everything is said, each word ending with the mark. */
    public static CatalogEntry eloquent(Sensitivity sensitivity, String mark) {
        return entry("A title", "What the rows are " + mark, sensitivity, 3, said(mark));
    }

    public static CatalogEntry entry(
            String title, String description, Sensitivity sensitivity, int columns, DescribedValues said) {
        return new CatalogEntry(
                UUID.randomUUID(),
                title,
                description,
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
                columns(columns, description),
                new Series(
                        new SeriesId(UUID.nameUUIDFromBytes(description.getBytes(StandardCharsets.UTF_8))),
                        "Came together " + description),
                new MeasuredQuality(
                        new BigDecimal("0.9876"),
                        new CheckedVersion(new VersionId(new UUID(0, 8)), CHECKED, 8642, 1357)),
                said,
                List.of(certificate(description)),
                0,
                Map.of(),
                Map.of());
    }

    private static Certificate certificate(String words) {
        return new Certificate(
                new CertificateId(UUID.randomUUID()),
                new DatasetId(UUID.randomUUID()),
                new VersionId(UUID.randomUUID()),
                3,
                new UserId(UUID.randomUUID()),
                "Examined: " + words,
                Instant.parse("2026-11-22T10:15:30Z"),
                Instant.parse("2036-11-22T10:15:30Z"),
                null);
    }

    private static List<Column> columns(int count, String words) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ColumnType type = ColumnType.values()[i % ColumnType.values().length];
            columns.add(
                    i % 2 == 0
                            ? new Column("Column " + i, type, null)
                            : new Column("Column " + i, type, "Label", words, "mg/l", false, true));
        }
        return columns;
    }

    private static DescribedValues said(String mark) {
        return new DescribedValues(Map.ofEntries(
                Map.entry("dct:description", List.<DescribedValue>of(text("Ce que sont les lignes", mark, "fr"))),
                Map.entry("dct:alternative", List.of(text("Alternative", mark, "en"))),
                Map.entry("dcat:keyword", List.of(text("mot", mark, "fr"))),
                Map.entry("dcat:theme", links(EU + "data-theme/SOCI")),
                Map.entry("dct:language", links(EU + "language/FRA")),
                Map.entry("dct:type", links(EU + "dataset-type/STATISTICAL")),
                Map.entry("dct:conformsTo", links(HDEU + "standard/BEACON")),
                Map.entry("dct:spatial", links(EU + "country/FRA")),
                Map.entry("dct:accrualPeriodicity", links(EU + "frequency/ANNUAL")),
                Map.entry("dct:temporal", List.of(new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 12, 31)))),
                Map.entry("dcat:temporalResolution", List.of(new Text("P1M", null))),
                Map.entry("dct:provenance", List.of(text("Gathered", mark, "en"), text("Recueilli", mark, "fr"))),
                Map.entry("dct:relation", links("https://elsewhere.example/related-" + mark)),
                Map.entry("dct:isReferencedBy", links("https://doi.example/10.1/" + mark)),
                Map.entry("dct:source", links("https://elsewhere.example/source-" + mark)),
                Map.entry("foaf:page", links("https://elsewhere.example/page-" + mark)),
                Map.entry("adms:sample", links("https://elsewhere.example/sample-" + mark)),
                Map.entry("healthdcatap:analytics", links("https://elsewhere.example/analytics-" + mark)),
                Map.entry("healthdcatap:healthCategory", links(HDEU + "healthcategories/EHRS")),
                Map.entry("healthdcatap:healthTheme", links(HDEU + "health-theme/CANCER_DISEASE")),
                Map.entry("healthdcatap:hasCodingSystem", links(HDEU + "coding-system/ATC")),
                Map.entry("healthdcatap:hasCodeValues", List.of(text("ATC L01", mark, null))),
                Map.entry("healthdcatap:populationCoverage", List.of(text("Adults", mark, "en"))),
                Map.entry("healthdcatap:minTypicalAge", List.of(new Amount(18))),
                Map.entry("healthdcatap:maxTypicalAge", List.of(new Amount(99))),
                Map.entry("healthdcatap:numberOfUniqueIndividuals", List.of(new Amount(7654))),
                Map.entry("healthdcatap:retentionPeriod", List.of(new Period(LocalDate.of(2020, 1, 1), null))),
                Map.entry("dpv:hasLegalBasis", links("https://w3id.org/dpv/legal/eu/gdpr#A6-1-a")),
                Map.entry("dpv:hasPurpose", links("https://w3id.org/dpv#AcademicResearch")),
                Map.entry("dpv:hasPersonalData", links("https://w3id.org/dpv/dpv-pd#Age")),
                Map.entry("dcat:distribution/dct:license", links("https://creativecommons.org/licenses/by/4.0/")),
                Map.entry("dcat:distribution/dcatap:availability", links(EU + "planned-availability/STABLE")),
                Map.entry("dcat:distribution/adms:status", links(EU + "distribution-status/COMPLETED")),
                Map.entry(
                        "geodcatap:custodian",
                        List.of(new Agent(
                                "Custodian " + mark,
                                HDEU + "publisher-type/university",
                                "https://custodian.example/" + mark,
                                "ask@custodian.example"))),
                Map.entry("dct:publisher/dct:type", links(HDEU + "publisher-type/university"))));
    }

    private static Text text(String words, String mark, @Nullable String language) {
        return new Text(words + " " + mark, language);
    }

    private static List<DescribedValue> links(String iri) {
        return List.of(new Link(iri));
    }
}

package eu.shifthub.hub.bench;

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
import eu.shifthub.hub.dataset.Series;
import eu.shifthub.hub.dataset.SeriesId;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.engine.Profile;
import eu.shifthub.hub.quality.CheckedVersion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All facts of one dataset, the same for the same seed and number. */
final class GeneratedDataset {
    static final int IN_SERIES = 20;
    private static final Instant FIRST = Instant.parse("2024-01-01T08:00:00Z");
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String HDEU = "https://hdeu-dcat.data.health.europa.eu/resource/authority/";
    private static final String[] COUNTRIES = {"FRA", "DEU", "ESP", "ITA", "BEL", "NLD", "PRT", "AUT", "FIN", "IRL"};
    private static final String[] FREQUENCIES = {"ANNUAL", "MONTHLY", "QUARTERLY", "DAILY", "IRREG"};
    private static final String[] CODING_SYSTEMS = {"ICD-10", "ATC", "LOINC", "SNOMED-CT", "ORPHACODE"};
    private static final String[] PURPOSES = {"AcademicResearch", "ScientificResearch", "PublicBenefit"};
    private static final String[] PUBLISHERS = {"university", "research-infra", "public-health-institute", "biobank"};
    private static final String[] THEMES = {"SOCI", "GOVE", "TECH", "ENVI", "REGI"};
    private static final String[] LABELS = {
        "adults", "children", "longitudinal", "routine care", "linked", "open", "pilot"
    };

    private final SplittableRandom random;
    private final GeneratedWords.Condition condition;
    private final GeneratedWords.Kind kind;
    private final String place;
    private final int firstYear;
    private final int lastYear;
    private final String country;
    private final int number;

    final UUID id;
    final UUID version;
    final Sensitivity sensitivity;
    final boolean isListed;
    final int versionNumber;
    final long rows;
    final Instant published;
    final List<String> labels;
    final @Nullable Series series;
    /** Rules that it was checked against, the first of them being broken; none where it was never checked. */
    final int rules;

    final int brokenRules;
    private final long emptyCells;

    GeneratedDataset(long seed, int number) {
        this.number = number;
        random = new SplittableRandom(seed * 1_000_003 + number);
        condition = GeneratedWords.one(GeneratedWords.CONDITIONS, random);
        kind = GeneratedWords.one(GeneratedWords.KINDS, random);
        place = GeneratedWords.place(random);
        firstYear = 2000 + random.nextInt(20);
        lastYear = firstYear + 1 + random.nextInt(6);
        country = GeneratedWords.one(COUNTRIES, random);
        published = FIRST.plusSeconds(number * 60L + random.nextInt(60));
        id = id(published.minusSeconds(3600));
        version = id(published.minusSeconds(1800));
        sensitivity = sensitivity(random.nextInt(20));
        isListed = random.nextInt(100) < 85;
        versionNumber = 1 + random.nextInt(6);
        rows = 100 + random.nextInt(5_000_000);
        labels = labels();
        series = number % IN_SERIES < 3
                ? new Series(new SeriesId(series(seed, number / IN_SERIES)), "Series " + (number / IN_SERIES + 1))
                : null;
        var checks = new SplittableRandom(seed * 31 + number);
        rules = Math.max(0, checks.nextInt(8) - 3);
        brokenRules = rules > 0 && checks.nextInt(5) == 0 ? 1 : 0;
        emptyCells = rows / (20 + checks.nextInt(1000));
    }

    static UUID series(long seed, int number) {
        return new UUID(FIRST.toEpochMilli() << 16 | 0x7000, 0x8000000000000000L | seed << 32 | number);
    }

    private static Sensitivity sensitivity(int of20) {
        return of20 < 5
                ? Sensitivity.PUBLIC
                : of20 < 11 ? Sensitivity.INTERNAL : of20 < 17 ? Sensitivity.RESTRICTED : Sensitivity.SENSITIVE;
    }

    /** As the hub makes them: they grow with time. */
    private UUID id(Instant at) {
        return new UUID(
                at.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000),
                random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }

    String slug() {
        return kind.keyword() + "-" + condition.code().toLowerCase(java.util.Locale.ROOT) + "-" + number;
    }

    String title() {
        return kind.english() + " " + condition.english() + " in " + place + ", " + firstYear + " to " + lastYear;
    }

    String description() {
        return "What was recorded about " + condition.english() + " between " + firstYear + " and " + lastYear
                + " in the area of " + place
                + ". Each row is one contact of a person with the health system; people are"
                + " known by a pseudonym only. Codes follow ICD-10 (" + condition.code()
                + "), missing values are empty. The rows are checked and completed once a year.";
    }

    private List<String> labels() {
        List<String> chosen = new ArrayList<>(List.of(condition.english(), kind.keyword()));
        for (int i = random.nextInt(4); i > 0; i--) {
            String label = GeneratedWords.one(LABELS, random);
            if (!chosen.contains(label)) {
                chosen.add(label);
            }
        }
        return chosen;
    }

    List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("person", ColumnType.TEXT, "Person", "Pseudonym of the person", null, true, true),
                new Column(
                        "event_date",
                        ColumnType.DATE,
                        "Date of the contact",
                        "Day on which it began",
                        null,
                        false,
                        false),
                new Column("icd10", ColumnType.TEXT, "Diagnosis", "Main diagnosis by ICD-10", null, false, false),
                new Column("age", ColumnType.BIGINT, "Age", "Age at the contact", "years", false, true)));
        int more = random.nextInt(7);
        for (int i = 1; i <= more; i++) {
            columns.add(new Column(
                    "measure_" + i,
                    ColumnType.DOUBLE,
                    "Measure " + i,
                    "Measured at visit " + i,
                    "mmol/l",
                    false,
                    false));
        }
        return columns;
    }

    /** What was counted in its columns. */
    Profile profile(List<Column> columns) {
        return new Profile(
                rows,
                columns.stream()
                        .map(column -> new Profile.Column(
                                column.name(),
                                eu.shifthub.hub.engine.ColumnType.of(eu.shifthub.hub.engine.ColumnType.Kind.valueOf(
                                        column.type().name())),
                                emptyCells,
                                rows / 2,
                                null,
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                false,
                                List.of()))
                        .toList());
    }

    private MeasuredQuality quality() {
        BigDecimal completeness =
                BigDecimal.valueOf(rows - emptyCells).divide(BigDecimal.valueOf(rows), 4, RoundingMode.DOWN);
        return new MeasuredQuality(
                completeness,
                rules == 0
                        ? null
                        : new CheckedVersion(new VersionId(version), published, rules - brokenRules, brokenRules));
    }

    /** What a person has said of it: all that is mandatory at the strictest level, and much that is recommended. */
    DescribedValues said() {
        Map<String, List<DescribedValue>> said = new LinkedHashMap<>();
        said.put("dct:title", List.of(new Text(kind.french() + " " + condition.french() + ", " + place, "fr")));
        said.put("dct:description", List.of(new Text(frenchDescription(), "fr")));
        said.put("dcat:keyword", List.of(new Text(condition.french(), "fr")));
        said.put("dcat:theme", links(EU + "data-theme/" + GeneratedWords.one(THEMES, random)));
        said.put("dct:language", links(EU + "language/FRA", EU + "language/ENG"));
        said.put("dct:type", links(EU + "dataset-type/STATISTICAL"));
        said.put("dct:spatial", links(EU + "country/" + country));
        said.put("dct:accrualPeriodicity", links(EU + "frequency/" + GeneratedWords.one(FREQUENCIES, random)));
        said.put("dct:temporal", List.of(new Period(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear, 12, 31))));
        said.put("dct:provenance", List.of(new Text("Recorded in routine care of " + place + ".", "en")));
        said.put("healthdcatap:healthCategory", links(HDEU + "healthcategories/" + kind.category()));
        said.put("healthdcatap:healthTheme", links(HDEU + "health-theme/" + condition.theme()));
        said.put(
                "healthdcatap:hasCodingSystem",
                links(HDEU + "coding-system/" + GeneratedWords.one(CODING_SYSTEMS, random)));
        said.put("healthdcatap:hasCodeValues", List.of(new Text("ICD-10 " + condition.code(), null)));
        said.put("healthdcatap:populationCoverage", List.of(new Text("People living in " + place + ".", "en")));
        said.put("healthdcatap:minTypicalAge", List.of(new Amount(random.nextInt(30))));
        said.put("healthdcatap:maxTypicalAge", List.of(new Amount(60 + random.nextInt(40))));
        said.put("healthdcatap:numberOfUniqueIndividuals", List.of(new Amount(rows / 3 + 1)));
        said.put(
                "healthdcatap:retentionPeriod",
                List.of(new Period(LocalDate.of(firstYear, 1, 1), LocalDate.of(lastYear + 20, 12, 31))));
        said.put("dpv:hasLegalBasis", links("https://w3id.org/dpv/legal/eu/gdpr#A6-1-e"));
        said.put("dpv:hasPurpose", links("https://w3id.org/dpv#" + GeneratedWords.one(PURPOSES, random)));
        said.put("dpv:hasPersonalData", links("https://w3id.org/dpv/dpv-pd#Age"));
        said.put("dcat:distribution/dct:license", links("https://creativecommons.org/licenses/by/4.0/"));
        said.put("dct:publisher/dct:type", links(HDEU + "publisher-type/" + GeneratedWords.one(PUBLISHERS, random)));
        if (random.nextInt(3) == 0) {
            said.put("foaf:page", links("https://docs.example/" + slug()));
            said.put(
                    "geodcatap:custodian",
                    List.of(new Agent(
                            "Data office of " + place,
                            HDEU + "publisher-type/university",
                            "https://custodian.example/" + number,
                            null)));
        }
        return new DescribedValues(said);
    }

    /** As the catalog reads it, by whomever it may be seen. */
    CatalogEntry entry() {
        return new CatalogEntry(
                id,
                title(),
                description(),
                labels,
                new UUID(0, number / 50),
                "Institute of " + place,
                "Owner",
                sensitivity,
                published,
                published,
                versionNumber,
                rows,
                rows * 20,
                columns(),
                series,
                quality(),
                said(),
                List.of(),
                0,
                Map.of(),
                Map.of());
    }

    private String frenchDescription() {
        return "Données sur : " + condition.french() + ", de " + firstYear + " à " + lastYear + ", région de " + place
                + ". Chaque ligne est un contact d'une personne avec le système de santé, sous pseudonyme.";
    }

    private static List<DescribedValue> links(String... iris) {
        List<DescribedValue> links = new ArrayList<>();
        for (String iri : iris) {
            links.add(new Link(iri));
        }
        return links;
    }
}

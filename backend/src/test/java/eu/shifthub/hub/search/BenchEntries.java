package eu.shifthub.hub.search;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.catalog.CatalogEntry;
import eu.shifthub.hub.catalog.CatalogFacts;
import eu.shifthub.hub.catalog.LocalText;
import eu.shifthub.hub.catalog.MeasuredQuality;
import eu.shifthub.hub.catalog.describing.DescribedValues;
import eu.shifthub.hub.dataset.Column;
import eu.shifthub.hub.dataset.ColumnType;
import eu.shifthub.hub.quality.Certification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/** Invented entries of a catalog, the same for the same number: English and French titles, texts of common and rare words. */
final class BenchEntries {
    private static final String EU = "http://publications.europa.eu/resource/authority/";
    private static final String HDEU = "https://hdeu-dcat.data.health.europa.eu/resource/authority/";
    private static final List<String[]> CONDITIONS = List.of(
            words("breast cancer", "cancer du sein", "CANCER_DISEASE"),
            words("lung cancer", "cancer du poumon", "CANCER_DISEASE"),
            words("leukaemia", "leucémie", "CANCER_DISEASE"),
            words("melanoma", "mélanome", "CANCER_DISEASE"),
            words("type 2 diabetes", "diabète de type 2", "NONCOMMUNICABLE_DISEASES"),
            words("heart failure", "insuffisance cardiaque", "NONCOMMUNICABLE_DISEASES"),
            words("stroke", "accident vasculaire cérébral", "NONCOMMUNICABLE_DISEASES"),
            words("hypertension", "hypertension artérielle", "NONCOMMUNICABLE_DISEASES"),
            words("asthma", "asthme", "NONCOMMUNICABLE_DISEASES"),
            words("influenza", "grippe", "RESPIRATORY_DISEASES"),
            words("tuberculosis", "tuberculose", "RESPIRATORY_DISEASES"),
            words("measles", "rougeole", "IMMUNIZATION_DISEASES"),
            words("viral hepatitis", "hépatite virale", "BLOOD_INFECTIONS"),
            words("depression", "dépression", "MENTAL_HEALTH"),
            words("dementia", "démence", "MENTAL_HEALTH"),
            words("epilepsy", "épilepsie", "MENTAL_HEALTH"),
            words("preterm birth", "naissance prématurée", "LIFECOURSE_HEALTH"),
            words("road injuries", "traumatismes routiers", "INJURY_PREVENTION"),
            words("dengue fever", "dengue", "VECTOR_DISEASES"),
            words("salmonellosis", "salmonellose", "ENTERIC_INFECTIONS"),
            words("resistant bacteria", "bactéries résistantes", "ANTIMICROBIAL_CONTROL"),
            words("glaucoma", "glaucome", "SENSORY_HEALTH"),
            words("malnutrition", "dénutrition", "NUTRITION_SECURITY"),
            words("endometriosis", "endométriose", "REPRODUCTIVE_HEALTH"));
    private static final List<String[]> KINDS = List.of(
            words("Registry of", "Registre :", "HGPD"),
            words("Cohort of people with", "Cohorte de personnes :", "RMMD"),
            words("Hospital stays for", "Séjours hospitaliers :", "EHRS"),
            words("Laboratory results in", "Résultats de laboratoire :", "EHRS"),
            words("Reimbursed care of", "Soins remboursés :", "EINS"),
            words("Biobank samples of", "Échantillons de biobanque :", "RMMD"),
            words("Clinical trial on", "Essai clinique :", "EMRD"),
            words("Survey on", "Enquête :", "RQSH"),
            words("Deaths from", "Décès :", "PHDR"),
            words("Medicines prescribed for", "Médicaments prescrits :", "EHRS"));
    private static final String[] COUNTRIES = {"FRA", "DEU", "ESP", "ITA", "BEL", "NLD", "PRT", "AUT", "FIN", "IRL"};
    private static final String[] LABELS = {"adults", "children", "longitudinal", "routine care", "linked", "open"};
    private static final String[] SYLLABLES = {
        "ba", "bre", "ca", "cho", "da", "fe", "gou", "lai", "mi", "no", "pra", "ri", "sou", "te", "va", "zu"
    };
    private static final String[] RATINGS = {"POOR", "SUFFICIENT", "GOOD", "EXCELLENT"};
    private static final int RARE_WORDS = 40_000;
    private static final int WORDS_OF_A_TEXT = 45;

    private BenchEntries() {}

    record Made(CatalogEntry entry, CatalogFacts facts) {}

    static Made of(int number) {
        var random = new SplittableRandom(20_261_122L * 31 + number);
        String[] condition = CONDITIONS.get(random.nextInt(CONDITIONS.size()));
        String[] kind = KINDS.get(random.nextInt(KINDS.size()));
        String place = word(random.nextInt(RARE_WORDS));
        int year = 2000 + random.nextInt(20);
        int of20 = random.nextInt(20);
        Sensitivity sensitivity = of20 < 5
                ? Sensitivity.PUBLIC
                : of20 < 11 ? Sensitivity.INTERNAL : of20 < 17 ? Sensitivity.RESTRICTED : Sensitivity.SENSITIVE;
        boolean listed = random.nextInt(100) < 85;
        List<String> labels = new ArrayList<>(List.of(condition[0]));
        for (String label : LABELS) {
            if (random.nextInt(4) == 0) {
                labels.add(label);
            }
        }
        var entry = new CatalogEntry(
                new UUID(0x0190_0000_0000_7000L + number, 0x8000_0000_0000_0000L + random.nextInt()),
                kind[0] + " " + condition[0] + " in " + place + ", " + year,
                text(random),
                labels,
                new UUID(1, number % 2000),
                "Institute of " + word(number % 2000),
                "Contact",
                sensitivity,
                Instant.parse("2024-01-01T00:00:00Z").plusSeconds(number * 60L),
                Instant.parse("2024-01-01T00:00:00Z").plusSeconds(number * 60L),
                1,
                1000,
                1000,
                List.of(
                        new Column("person", ColumnType.TEXT, "Person"),
                        new Column("event_date", ColumnType.DATE, "Date of the contact"),
                        new Column("icd10", ColumnType.TEXT, "Diagnosis"),
                        new Column("measure", ColumnType.DOUBLE, null)),
                null,
                MeasuredQuality.NONE,
                DescribedValues.NONE,
                List.of(),
                0,
                Map.of(),
                visibility(sensitivity, listed));
        return new Made(entry, facts(random, condition, kind, place, year));
    }

    private static CatalogFacts facts(
            SplittableRandom random, String[] condition, String[] kind, String place, int year) {
        return new CatalogFacts(
                EU + "access-right/RESTRICTED",
                List.of(HDEU + "health-theme/" + condition[2]),
                List.of(HDEU + "healthcategories/" + kind[2]),
                List.of(EU + "file-type/CSV", EU + "file-type/PARQUET", EU + "file-type/JSON"),
                List.of(EU + "country/" + COUNTRIES[random.nextInt(COUNTRIES.length)]),
                IntStream.rangeClosed(year, year + random.nextInt(6)).boxed().toList(),
                RATINGS[random.nextInt(RATINGS.length)],
                random.nextInt(10) == 0 ? Certification.CURRENT : null,
                List.of(new LocalText(kind[1] + " " + condition[1] + ", " + place, "fr")),
                List.of());
    }

    private static Map<Audience, Visibility> visibility(Sensitivity sensitivity, boolean listed) {
        Visibility open = switch (sensitivity) {
            case PUBLIC -> Visibility.ROWS;
            case INTERNAL, RESTRICTED -> Visibility.DESCRIPTION;
            case SENSITIVE -> Visibility.OUTLINE;
        };
        return Map.of(Audience.PUBLIC, listed ? open : Visibility.NONE, Audience.SIGNED_IN, open);
    }

    /** Common words are common: a word's number is the product of two dice. */
    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder("Each row is one contact of a person with the health system.");
        for (int i = 0; i < WORDS_OF_A_TEXT; i++) {
            double die = random.nextDouble() * random.nextDouble() * random.nextDouble();
            text.append(' ').append(word((int) (die * RARE_WORDS)));
        }
        return text.toString();
    }

    static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 256; rest > 0; rest /= SYLLABLES.length) {
            word.append(SYLLABLES[rest % SYLLABLES.length]);
        }
        return word.toString();
    }

    private static String[] words(String... words) {
        return words;
    }
}

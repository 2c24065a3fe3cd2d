package eu.shifthub.hub.bench;

import java.util.List;
import java.util.SplittableRandom;

/** The words of generated datasets, in English and French. */
final class GeneratedWords {
    static final List<Condition> CONDITIONS = List.of(
            new Condition("breast cancer", "cancer du sein", "CANCER_DISEASE", "C50"),
            new Condition("lung cancer", "cancer du poumon", "CANCER_DISEASE", "C34"),
            new Condition("colorectal cancer", "cancer colorectal", "CANCER_DISEASE", "C18"),
            new Condition("childhood leukaemia", "leucémie de l'enfant", "CANCER_DISEASE", "C91"),
            new Condition("melanoma", "mélanome", "CANCER_DISEASE", "C43"),
            new Condition("type 2 diabetes", "diabète de type 2", "NONCOMMUNICABLE_DISEASES", "E11"),
            new Condition("heart failure", "insuffisance cardiaque", "NONCOMMUNICABLE_DISEASES", "I50"),
            new Condition("stroke", "accident vasculaire cérébral", "NONCOMMUNICABLE_DISEASES", "I63"),
            new Condition("chronic kidney disease", "maladie rénale chronique", "NONCOMMUNICABLE_DISEASES", "N18"),
            new Condition("hypertension", "hypertension artérielle", "NONCOMMUNICABLE_DISEASES", "I10"),
            new Condition("asthma", "asthme", "NONCOMMUNICABLE_DISEASES", "J45"),
            new Condition("influenza", "grippe", "RESPIRATORY_DISEASES", "J10"),
            new Condition("tuberculosis", "tuberculose", "RESPIRATORY_DISEASES", "A15"),
            new Condition("COVID-19", "COVID-19", "RESPIRATORY_DISEASES", "U07"),
            new Condition("measles", "rougeole", "IMMUNIZATION_DISEASES", "B05"),
            new Condition("whooping cough", "coqueluche", "IMMUNIZATION_DISEASES", "A37"),
            new Condition("viral hepatitis", "hépatite virale", "BLOOD_INFECTIONS", "B18"),
            new Condition("HIV infection", "infection par le VIH", "BLOOD_INFECTIONS", "B20"),
            new Condition("depression", "dépression", "MENTAL_HEALTH", "F32"),
            new Condition("dementia", "démence", "MENTAL_HEALTH", "F03"),
            new Condition("epilepsy", "épilepsie", "MENTAL_HEALTH", "G40"),
            new Condition("schizophrenia", "schizophrénie", "MENTAL_HEALTH", "F20"),
            new Condition("preterm birth", "naissance prématurée", "LIFECOURSE_HEALTH", "P07"),
            new Condition("falls in old age", "chutes de la personne âgée", "INJURY_PREVENTION", "W19"),
            new Condition("road injuries", "traumatismes routiers", "INJURY_PREVENTION", "V89"),
            new Condition("dengue fever", "dengue", "VECTOR_DISEASES", "A97"),
            new Condition("Lyme disease", "maladie de Lyme", "VECTOR_DISEASES", "A69"),
            new Condition("salmonellosis", "salmonellose", "ENTERIC_INFECTIONS", "A02"),
            new Condition("resistant bacteria", "bactéries résistantes", "ANTIMICROBIAL_CONTROL", "U82"),
            new Condition("glaucoma", "glaucome", "SENSORY_HEALTH", "H40"),
            new Condition("hearing loss", "surdité", "SENSORY_HEALTH", "H90"),
            new Condition("malnutrition", "dénutrition", "NUTRITION_SECURITY", "E46"),
            new Condition("endometriosis", "endométriose", "REPRODUCTIVE_HEALTH", "N80"),
            new Condition("heat-related illness", "pathologies liées à la chaleur", "CLIMATE_HEALTH", "T67"),
            new Condition("asbestos exposure", "exposition à l'amiante", "ENVIRONMENTAL_HEALTH", "J61"),
            new Condition("adverse drug reactions", "effets indésirables", "HEALTH_PRODUCTS", "T88"));

    static final List<Kind> KINDS = List.of(
            new Kind("Registry of", "Registre :", "HGPD", "registry"),
            new Kind("Cohort of people with", "Cohorte de personnes :", "RMMD", "cohort"),
            new Kind("Hospital stays for", "Séjours hospitaliers :", "EHRS", "hospital"),
            new Kind("Laboratory results in", "Résultats de laboratoire :", "EHRS", "laboratory"),
            new Kind("Reimbursed care of", "Soins remboursés :", "EINS", "claims"),
            new Kind("Biobank samples of", "Échantillons de biobanque :", "RMMD", "biobank"),
            new Kind("Clinical trial data on", "Essai clinique :", "EMRD", "trial"),
            new Kind("Survey on", "Enquête :", "RQSH", "survey"),
            new Kind("Deaths from", "Décès :", "PHDR", "mortality"),
            new Kind("Medicines prescribed for", "Médicaments prescrits :", "EHRS", "medicines"),
            new Kind("Imaging of", "Imagerie :", "EHRS", "imaging"),
            new Kind("Screening for", "Dépistage :", "PHDR", "screening"));

    private static final String[] CONSONANTS = {
        "b", "br", "c", "ch", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "ou", "ai"};
    private static final String[] ENDINGS = {"mont", "ville", "gny", "rac", "nne", "bourg", "lle"};

    private GeneratedWords() {}

    /**
     * What a dataset is about.
     *
     * @param theme code of the health theme
     * @param code in ICD-10
     */
    record Condition(String english, String french, String theme, String code) {}

    /**
     * How its rows came about.
     *
     * @param category code of the category of health data
     */
    record Kind(String english, String french, String category, String keyword) {}

    /** The name of a place that there is not. */
    static String place(SplittableRandom random) {
        String name = one(CONSONANTS, random)
                + one(VOWELS, random)
                + one(CONSONANTS, random)
                + one(VOWELS, random)
                + one(ENDINGS, random);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    static String one(String[] of, SplittableRandom random) {
        return of[random.nextInt(of.length)];
    }

    static <T> T one(List<T> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }
}

package eu.shifthub.hub.ingest;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Guesses whether a column is about persons who could be found by it, from the words of its header (English and French)
 * and from the shape of its values. It is a suggestion: a person confirms it.
 */
final class PersonalDataGuess {
    /** Any of these words alone makes a header personal. */
    private static final Set<String> WORDS = Set.of(
            "prenom",
            "prenoms",
            "firstname",
            "lastname",
            "surname",
            "forename",
            "fullname",
            "patronyme",
            "maiden",
            "birthdate",
            "birthday",
            "dob",
            "ddn",
            "naissance",
            "birth",
            "email",
            "mail",
            "courriel",
            "phone",
            "telephone",
            "tel",
            "mobile",
            "portable",
            "fax",
            "adresse",
            "address",
            "nir",
            "nss",
            "ssn",
            "rpps",
            "adeli",
            "ipp",
            "ins",
            "passport",
            "passeport",
            "cni",
            "iban",
            "nhs",
            "mrn");

    /** A name is of a person, unless one of these says of what else it is. */
    private static final Set<String> NAMES = Set.of("nom", "noms", "name", "names");

    private static final Set<String> NOT_PERSONS = Set.of(
            "etablissement",
            "hopital",
            "hospital",
            "service",
            "produit",
            "product",
            "medicament",
            "drug",
            "commune",
            "ville",
            "city",
            "region",
            "departement",
            "department",
            "pays",
            "country",
            "state",
            "fichier",
            "file",
            "organisme",
            "organisation",
            "organization",
            "company",
            "unite",
            "unit",
            "column",
            "table",
            "provider",
            "facility",
            "laboratoire",
            "lab",
            "test",
            "acte",
            "maladie",
            "disease",
            "diagnosis",
            "category",
            "categorie",
            "group",
            "groupe",
            "brand",
            "event",
            "court",
            "long",
            "short",
            "display");

    /** Words that turn a birth into a place or a weight. */
    private static final Set<String> NOT_A_BIRTH = Set.of("weight", "poids", "order", "rang", "rate", "taux", "type");

    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}\\.[a-zA-Z]{2,20}"),
            Pattern.compile("(\\+33|0033|0)[1-9]([ .-]?\\d{2}){4}"),
            Pattern.compile("\\+[1-9]\\d{0,2}[ .-]?(\\(?\\d{1,4}\\)?[ .-]?){2,6}"),
            // Numéro de sécurité sociale: sex, year, month, department, commune, order, key.
            Pattern.compile("[12] ?\\d{2} ?(0[1-9]|1[0-2]|[2-9]\\d) ?(\\d{2}|2[AB]) ?\\d{3} ?\\d{3}( ?\\d{2})?"),
            Pattern.compile("\\d{3}-\\d{2}-\\d{4}"),
            Pattern.compile("[A-Z]{2}\\d{2}( ?[A-Z0-9]{4}){3,7}( ?[A-Z0-9]{1,3})?"));

    private static final int MOST_OF_TEN = 6;
    private static final int LONGEST = 80;

    private PersonalDataGuess() {}

    static boolean isPersonal(String header, Stream<@Nullable String> values) {
        return byHeader(words(header)) || byValues(values);
    }

    private static boolean byHeader(Set<String> words) {
        if (words.stream().anyMatch(NAMES::contains) && words.stream().noneMatch(NOT_PERSONS::contains)) {
            return true;
        }
        return words.stream().anyMatch(WORDS::contains)
                && words.stream().noneMatch(NOT_A_BIRTH::contains)
                && words.stream().noneMatch(NOT_PERSONS::contains);
    }

    /** More than half of what is there looks like it. */
    private static boolean byValues(Stream<@Nullable String> values) {
        List<String> there = values.filter(Objects::nonNull)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        long alike = there.stream()
                .filter(value -> value.length() <= LONGEST)
                .filter(value ->
                        SHAPES.stream().anyMatch(shape -> shape.matcher(value).matches()))
                .count();
        return alike > 0 && alike * 10 >= there.size() * (long) MOST_OF_TEN;
    }

    /** Without accents, in lower case: {@code DateNaissance_patient} is date, naissance, patient. */
    private static Set<String> words(String header) {
        String plain = Normalizer.normalize(header, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String parted = plain.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2").toLowerCase(Locale.ROOT);
        return Set.copyOf(List.of(parted.replace("e-mail", "email").split("[^a-z]+")));
    }
}

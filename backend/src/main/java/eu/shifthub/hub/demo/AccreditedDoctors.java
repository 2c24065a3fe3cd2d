package eu.shifthub.hub.demo;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The reference dataset "Médecins Accrédités HAS": doctors who do not exist, accredited by bodies (OA) by their
 * specialty. The same rows every time. The numbers lie outside the range that real RPPS numbers are given from.
 */
public final class AccreditedDoctors {
    public static final String TITLE = "Médecins Accrédités HAS";
    public static final String FILE_NAME = "medecins_accredites_has.csv";
    public static final int ROWS = 10_000;

    private static final String HEADER = "Num RPPS;Nom;Prénom;Spécialité;OA;Département;Date accréditation";
    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 4);
    private static final int DAYS = 1_400;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private static final List<String> NAMES = List.of(
            "Lefèvre",
            "Müller",
            "Garçon",
            "D'Ornano",
            "Évrard",
            "Bénard",
            "Citroën",
            "Noël",
            "Hélary",
            "Guérin",
            "Le Goff",
            "Saint-Aubin",
            "Pélissier",
            "Crépin",
            "Dupré",
            "Forêt",
            "Gaël",
            "Hœrter",
            "Jégou",
            "Lesœur",
            "Maître",
            "Nègre",
            "Ozanne",
            "Prévôt",
            "Quéméneur",
            "Réaux",
            "Ségur",
            "Thébault",
            "Urbain",
            "Vœgtlin");
    private static final List<String> FIRST_NAMES = List.of(
            "Anaïs",
            "Benoît",
            "Chloé",
            "Daphné",
            "Étienne",
            "François",
            "Gaëlle",
            "Hélène",
            "Inès",
            "Jérôme",
            "Kévin",
            "Léa",
            "Maëlys",
            "Noémie",
            "Océane",
            "Pénélope",
            "Raphaël",
            "Solène",
            "Théo",
            "Zoé");
    /** A specialty and the body that accredits it. */
    private static final List<List<String>> SPECIALTIES = List.of(
            List.of("Anesthésie-réanimation", "CFAR"),
            List.of("Chirurgie orthopédique", "ORTHORISQ"),
            List.of("Gynécologie-obstétrique", "GYNERISQ"),
            List.of("Cardiologie interventionnelle", "CARDIORISQ"),
            List.of("Gastro-entérologie", "CEFA HGE"),
            List.of("Chirurgie viscérale", "FCVD"),
            List.of("Neurochirurgie", "CNC"),
            List.of("Urologie", "AFU"),
            List.of("Chirurgie plastique", "PLASTIRISQ"),
            List.of("Échographie obstétricale", "CFEF"),
            List.of("Pneumologie", "FFP"),
            List.of("Chirurgie thoracique", "SFCTCV"));

    private AccreditedDoctors() {}

    /** The file: UTF-8, semicolons, a header, {@link #ROWS} rows. */
    public static InputStream csv() {
        return new ByteArrayInputStream(text(ROWS).getBytes(StandardCharsets.UTF_8));
    }

    /** The same with so many rows, as text. */
    public static String text(int rows) {
        Random random = new Random(20_261_122);
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (int row = 0; row < rows; row++) {
            text.append(doctor(row, random)).append('\n');
        }
        return text.toString();
    }

    private static String doctor(int row, Random random) {
        List<String> specialty = SPECIALTIES.get((int) (SPECIALTIES.size() * Math.pow(random.nextDouble(), 1.6)));
        return String.join(
                ";",
                number(row),
                NAMES.get(random.nextInt(NAMES.size())).toUpperCase(Locale.FRENCH),
                FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size())),
                specialty.getFirst(),
                specialty.getLast(),
                department(random.nextInt(96)),
                DAY.format(FIRST_DAY.plusDays(random.nextInt(DAYS))));
    }

    /** Eleven digits; one in forty begins with a zero, which must not get lost. */
    private static String number(int row) {
        return String.format(Locale.ROOT, "%011d", (row % 40 == 7 ? 0L : 90_000_000_000L) + 7_919L * (row + 1));
    }

    private static String department(int index) {
        return switch (index) {
            case 0 -> "2A";
            case 20 -> "2B";
            default -> String.format(Locale.ROOT, "%02d", index);
        };
    }
}

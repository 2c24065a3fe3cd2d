package eu.shifthub.e2e.support;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An invented file of 10,000 accredited doctors, in the shape of the French one; the same at each call. */
public final class DoctorsFile {
    public static final int ROWS = 10_000;

    private static final List<String> NAMES = List.of("Müller", "Lefèvre", "Nguyễn", "O'Brien", "D’Angelo", "Çelik");
    private static final List<String> FIRST_NAMES = List.of("Zoé", "François", "Jürgen", "Noëlle", "Anaïs", "Inès");
    private static final List<String> SPECIALITIES =
            List.of("Anesthésie-réanimation", "Chirurgie orthopédique", "Gynécologie", "Cardiologie");
    private static final List<String> BODIES = List.of("CFAR", "ORTHORISQ", "GYNERISQ", "COLLEGE CARDIO", "PLASTIRISQ");

    private DoctorsFile() {}

    public static byte[] bytes() {
        String rows = IntStream.range(0, ROWS).mapToObj(DoctorsFile::row).collect(Collectors.joining("\n"));
        String header = "Num RPPS;Nom;Prénom;Spécialité;OA;Département;Date accréditation";
        return (header + "\n" + rows + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String row(int number) {
        String date =
                LocalDate.of(2020, 1, 1).plusDays(number % 1_500).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        return String.join(
                ";",
                "0%010d".formatted(number),
                pick(NAMES, number),
                pick(FIRST_NAMES, number / 7),
                pick(SPECIALITIES, number / 3),
                pick(BODIES, number / 2),
                "%02d".formatted(1 + number % 95),
                date);
    }

    private static String pick(List<String> values, int number) {
        return values.get(Math.floorMod(number, values.size()));
    }
}

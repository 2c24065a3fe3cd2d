package eu.shifthub.hub.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Tables of three hospitals that do not exist; the same rows every time. */
final class HospitalData {
    private static final List<String> HOSPITALS =
            List.of("CHU Saint-Corentin", "Hôpital Nord-Lumière", "Clinique des Trois Rivières");
    private static final List<String> DEPARTMENTS =
            List.of("Cardiology", "Geriatrics", "Maternity", "Oncology", "Orthopaedics", "Paediatrics", "Pneumology");
    /** ICD-10. */
    private static final List<String> DIAGNOSES =
            List.of("I21.9", "I50.0", "J18.9", "J44.1", "S72.0", "M16.1", "C34.9", "C50.9", "O80", "E11.9", "N39.0");

    private static final List<String> AGES = List.of("0-17", "18-39", "40-59", "60-74", "75-89", "90+");
    private static final List<String> ENDS = List.of("Home", "Home", "Home", "Rehabilitation", "Transfer", "Death");
    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
    private static final int MONTHS = 24;
    private static final int WEEKS = 104;
    private static final int STAYS = 4_000;

    private HospitalData() {}

    static String activity() {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("Hospital;Department;Month;Beds;Admissions;Bed days;Occupancy\n");
        for (String hospital : HOSPITALS) {
            for (String department : DEPARTMENTS) {
                int beds = 18 + random.nextInt(40);
                for (int month = 0; month < MONTHS; month++) {
                    LocalDate first = FIRST_DAY.plusMonths(month);
                    double occupancy = 0.68 + 0.1 * Math.cos(month * Math.PI / 6) + random.nextDouble() * 0.18;
                    long days = Math.round(beds * first.lengthOfMonth() * occupancy);
                    text.append(line(
                            hospital,
                            department,
                            first,
                            beds,
                            Math.round(days / (3.5 + random.nextDouble() * 3)),
                            days,
                            String.format(Locale.ROOT, "%.3f", occupancy)));
                }
            }
        }
        return text.toString();
    }

    static String stays() {
        Random random = new Random(2);
        StringBuilder text = new StringBuilder(
                "Stay;Patient;Age group;Hospital;Department;Admitted on;Days;Main diagnosis;Discharge\n");
        for (int stay = 0; stay < STAYS; stay++) {
            text.append(line(
                    String.format(Locale.ROOT, "S%06d", 100_000 + stay),
                    String.format(Locale.ROOT, "P%05x", random.nextInt(0x2ffff)),
                    AGES.get((int) (AGES.size() * Math.sqrt(random.nextDouble()))),
                    one(HOSPITALS, random),
                    one(DEPARTMENTS, random),
                    FIRST_DAY.plusDays(random.nextInt(700)),
                    1 + (int) (-6 * Math.log(1 - random.nextDouble())),
                    one(DIAGNOSES, random),
                    one(ENDS, random)));
        }
        return text.toString();
    }

    static String emergencies() {
        Random random = new Random(3);
        StringBuilder text = new StringBuilder("Hospital;Week of;Urgency;Visits;Admitted\n");
        for (String hospital : HOSPITALS) {
            for (int week = 0; week < WEEKS; week++) {
                for (int urgency = 1; urgency <= 5; urgency++) {
                    int visits = 12 + urgency * 30 + random.nextInt(40);
                    text.append(line(hospital, FIRST_DAY.plusWeeks(week), urgency, visits, visits / (urgency + 2)));
                }
            }
        }
        return text.toString();
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static String line(Object... cells) {
        StringBuilder line = new StringBuilder();
        for (Object cell : cells) {
            line.append(line.isEmpty() ? "" : ";").append(cell);
        }
        return line.append('\n').toString();
    }
}

package eu.shifthub.hub.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * A CSV file of hospital admissions, the same at every run: numbers, texts (accents, some in quotes), dates, decimals,
 * some empty cells. Each round of an import adds one row, so that no round finds its own bytes stored already.
 */
final class AdmissionsFile {
    private static final long SEED = 20_261_122;
    private static final String[] DEPARTMENTS = {
        "Cardiologie",
        "Chirurgie générale",
        "\"Gynécologie, obstétrique\"",
        "Médecine interne",
        "Néphrologie",
        "Neurologie",
        "Oncologie",
        "Ophtalmologie",
        "Pédiatrie",
        "Pneumologie",
        "Psychiatrie",
        "Urgences"
    };
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1925, 1, 1);
    private static final LocalDate FIRST_ADMISSION = LocalDate.of(2015, 1, 1);

    private final Path path;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private long rows;

    private AdmissionsFile(Path path) {
        this.path = path;
    }

    static AdmissionsFile write(Path path, long rows) throws IOException {
        AdmissionsFile file = new AdmissionsFile(path);
        try (BufferedWriter csv = Files.newBufferedWriter(path)) {
            csv.write("admission,patient,born,admitted,department,diagnosis,days,cost\n");
            file.append(csv, rows);
        }
        return file;
    }

    void addRow() throws IOException {
        try (BufferedWriter csv = Files.newBufferedWriter(path, StandardOpenOption.APPEND)) {
            append(csv, 1);
        }
    }

    Path path() {
        return path;
    }

    long rows() {
        return rows;
    }

    private void append(BufferedWriter csv, long count) throws IOException {
        StringBuilder line = new StringBuilder(128);
        for (long i = 0; i < count; i++) {
            line.setLength(0);
            row(line);
            csv.append(line);
        }
    }

    private void row(StringBuilder line) {
        line.append(++rows)
                .append(",P")
                .append(10_000_000 + random.nextInt(2_000_000))
                .append(',');
        line.append(FIRST_BIRTH.plusDays(random.nextInt(36_000))).append(',');
        line.append(FIRST_ADMISSION.plusDays(random.nextInt(4_000))).append(',');
        line.append(DEPARTMENTS[random.nextInt(DEPARTMENTS.length)]).append(',');
        if (random.nextInt(20) > 0) {
            line.append((char) ('A' + random.nextInt(26))).append(10 + random.nextInt(90));
            line.append('.').append(random.nextInt(10));
        }
        line.append(',').append(random.nextInt(60)).append(',');
        int cents = random.nextInt(5_000_000);
        line.append(cents / 100)
                .append('.')
                .append(cents / 10 % 10)
                .append(cents % 10)
                .append('\n');
    }
}

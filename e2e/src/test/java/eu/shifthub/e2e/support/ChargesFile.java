package eu.shifthub.e2e.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Hospital charges by diagnosis group and state, with blanks in the header and money as {@code "$962,498.36 "}: the
 * file of the US Centers for Medicare & Medicaid Services where it stands beside the checkout, else an invented one of
 * its shape.
 */
public record ChargesFile(String name, byte[] bytes, int rows) {
    private static final Path REAL = Path.of("shared", "data", "cms", "inpatient_drg_by_state_fy2016.csv");
    private static final int REAL_ROWS = 27_916;
    private static final int INVENTED_ROWS = 2_000;

    public static ChargesFile find() {
        for (Path folder = RunningHub.target(); folder != null; folder = folder.getParent()) {
            Path real = folder.resolve(REAL);
            if (Files.isRegularFile(real)) {
                return read(real);
            }
        }
        return new ChargesFile("inpatient.csv", invented().getBytes(StandardCharsets.UTF_8), INVENTED_ROWS);
    }

    private static ChargesFile read(Path file) {
        try {
            return new ChargesFile(file.getFileName().toString(), Files.readAllBytes(file), REAL_ROWS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String invented() {
        String header =
                "DRG Definition,Provider State, Total Discharges ,Average Covered Charges,Average Total Payments,Average Medicare Payments\n";
        return IntStream.range(0, INVENTED_ROWS)
                .mapToObj(row -> "%03d - INVENTED GROUP,%s,%d,\"$%,d.36 \",\"$%,d.79 \",\"$%,d.00 \"\n"
                        .formatted(row / 50, row % 2 == 0 ? "AL" : "CO", row, row * 997, row * 311, row * 101))
                .collect(Collectors.joining("", header, ""));
    }
}

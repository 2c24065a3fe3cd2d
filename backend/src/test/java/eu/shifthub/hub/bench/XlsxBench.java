package eu.shifthub.hub.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** From an uploaded workbook of 200,000 rows and 14 columns to a version that can be queried. Nothing to compare with. */
final class XlsxBench {
    private static final int ROWS = 200_000;
    private static final int COLUMNS = 14;
    private static final long SEED = 20_261_122;

    private XlsxBench() {}

    static void run(Stage stage, Rounds rounds, Report report) throws Exception {
        HubClient client = stage.client();
        Path file = stage.folder().resolve("measures.xlsx");
        List<Double> seconds = new ArrayList<>();
        stage.hub().forgetPeak();
        for (int i = 0; i < rounds.warmUp() + rounds.counted(); i++) {
            write(file, i);
            String upload = client.upload(file);
            double taken = Rounds.seconds(() -> {
                HubClient.Imported imported = client.importUpload(upload);
                if (imported.rows() != ROWS) {
                    throw new IllegalStateException(imported.rows() + " rows in place of " + ROWS);
                }
            });
            System.out.printf(java.util.Locale.ROOT, "xlsx, round %d: hub %.3f s%n", i, taken);
            if (i >= rounds.warmUp()) {
                seconds.add(taken);
            }
        }
        report.limit("xlsx 200,000 x 14", new Timings(seconds), "s", 12);
        report.limit(
                "xlsx: most resident memory of the hub",
                new Timings(List.of(stage.hub().peakMebibytes())),
                "MiB",
                1024);
    }

    private static void write(Path file, int round) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED + round);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "bench", "1.0")) {
            Worksheet sheet = book.newWorksheet("measures");
            for (int column = 0; column < COLUMNS; column++) {
                sheet.value(0, column, "column " + column);
            }
            for (int row = 1; row <= ROWS; row++) {
                row(sheet, row, random);
            }
        }
    }

    /** Whole numbers, decimals, texts and dates by turns. */
    private static void row(Worksheet sheet, int row, SplittableRandom random) {
        for (int column = 0; column < COLUMNS; column++) {
            switch (column % 4) {
                case 0 -> sheet.value(row, column, random.nextInt(1_000_000));
                case 1 -> sheet.value(row, column, random.nextInt(5_000_000) / 100.0);
                case 2 -> sheet.value(row, column, "text " + random.nextInt(10_000));
                default -> {
                    sheet.value(row, column, LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4_000)));
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                }
            }
        }
    }
}

package eu.shifthub.hub.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All rows as CSV over HTTP into a file, against DuckDB writing the same rows into one. */
final class ExportBench {
    private ExportBench() {}

    static void run(Stage stage, Rounds rounds, Report report) throws Exception {
        HubClient client = stage.client();
        HubClient.Imported imported = stage.imported();
        Path parquet = stage.parquet();
        Path target = stage.folder().resolve("export.csv");
        List<Double> firstBytes = new ArrayList<>();
        try (BareDuckDb bare = new BareDuckDb()) {
            requireAllRows(client, imported, target);
            Rounds.Pair times = rounds.measure(
                    "export",
                    stage.hub().process(),
                    () -> {
                        HubClient.Download download = client.download(imported, target);
                        firstBytes.add(download.firstByte() * 1000);
                        return download.whole();
                    },
                    () -> Rounds.seconds(() -> bare.exportCsv(parquet, target)));
            report.compare("export to CSV", times.hub(), times.peer(), times.ratio(), 1.5);
            report.processor("export: processor time", times);
            Timings counted = new Timings(firstBytes.subList(rounds.warmUp(), firstBytes.size()));
            report.limit("export: first byte", counted, "ms", 300);
        } finally {
            Files.deleteIfExists(target);
        }
    }

    private static void requireAllRows(HubClient client, HubClient.Imported imported, Path target) throws Exception {
        client.download(imported, target);
        try (Stream<String> lines = Files.lines(target)) {
            long rows = lines.count() - 1;
            if (rows != imported.rows()) {
                throw new IllegalStateException(rows + " rows in place of " + imported.rows());
            }
        }
    }
}

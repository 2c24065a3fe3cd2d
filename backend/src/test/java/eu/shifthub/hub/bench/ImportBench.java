package eu.shifthub.hub.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** From an uploaded CSV file to a version that can be queried, against DuckDB writing Parquet from the same file. */
final class ImportBench {
    private ImportBench() {}

    static void run(Stage stage, Rounds rounds, Report report) throws Exception {
        HubClient client = stage.client();
        Path target = stage.folder().resolve("alone.parquet");
        stage.hub().forgetPeak();
        try (BareDuckDb bare = new BareDuckDb()) {
            Rounds.Pair times = rounds.measure("import", stage.hub().process(), () -> importOnce(stage, client), () -> {
                double seconds =
                        Rounds.seconds(() -> bare.importCsv(stage.file().path(), target));
                Files.delete(target);
                return seconds;
            });
            String rows =
                    String.format(java.util.Locale.ROOT, "%,d", stage.file().rows());
            report.compare("import " + rows + " rows", times.hub(), times.peer(), times.ratio(), 1.5);
            report.processor("import: processor time", times);
            double peak = stage.hub().peakMebibytes();
            report.limit("import: most resident memory of the hub", new Timings(List.of(peak)), "MiB", 1024);
        }
    }

    private static double importOnce(Stage stage, HubClient client) throws Exception {
        stage.file().addRow();
        String upload = client.upload(stage.file().path());
        long begun = System.nanoTime();
        HubClient.Imported imported = client.importUpload(upload);
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (imported.rows() != stage.file().rows()) {
            throw new IllegalStateException(
                    imported.rows() + " rows in place of " + stage.file().rows());
        }
        client.awaitStatistics(imported);
        stage.keep(imported);
        return seconds;
    }
}

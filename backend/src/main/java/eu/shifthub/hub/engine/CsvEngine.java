package eu.shifthub.hub.engine;

import eu.shifthub.hub.storage.Blobs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Imports CSV files: an independent reader counts, DuckDB converts, and both must agree. */
record CsvEngine(WorkerPool pool, Blobs blobs) {
    CsvSniff sniff(Path file, CsvOptions known) {
        CsvSniffer.refuseWhatIsNotText(file);
        try (Lease lease = pool.lease(new Cancellation())) {
            lease.killAfter(pool.properties().importDeadline());
            return new CsvSniffer(lease, pool.properties()).sniff(file, known);
        }
    }

    CsvSniff guess(Path file, CsvDialect dialect, List<String> header) {
        try (Lease lease = pool.lease(new Cancellation())) {
            lease.killAfter(pool.properties().importDeadline());
            return new CsvSniffer(lease, pool.properties()).guess(file, dialect, header);
        }
    }

    CsvImported load(Path file, CsvImport instructions, Cancellation cancellation) {
        CsvSniffer.refuseWhatIsNotText(file);
        check(instructions);
        try (Lease lease = pool.lease(cancellation)) {
            lease.watchSpace();
            lease.killAfter(pool.properties().importDeadline());
            return new CsvLoading(lease, blobs, instructions, CsvFiles.open(lease, file, pool.properties())).load();
        }
    }

    private static void check(CsvImport instructions) {
        plainCharacter(instructions.dialect().delimiter());
        plainCharacter(instructions.dialect().quote());
        plainCharacter(instructions.dialect().escape());
        if (instructions.columns().isEmpty()) {
            throw EngineProblem.CSV_NO_COLUMN.because();
        }
        for (CsvColumn column : instructions.columns()) {
            if (column.position() < 0 || column.position() >= instructions.width()) {
                throw EngineProblem.CSV_COLUMN_BEYOND.because(
                        Map.of("column", column.name(), "columns", instructions.width()));
            }
            if (instructions.columns().stream()
                            .map(CsvColumn::name)
                            .filter(column.name()::equalsIgnoreCase)
                            .count()
                    > 1) {
                throw EngineProblem.CSV_COLUMN_TWICE.because(Map.of("column", column.name()));
            }
        }
    }

    private static void plainCharacter(@Nullable String value) {
        if (value != null && (value.length() != 1 || value.charAt(0) > 126 || "\r\n".contains(value))) {
            throw EngineProblem.CSV_DIALECT.because(Map.of("value", value));
        }
    }
}

package eu.shifthub.hub.engine;

import eu.shifthub.hub.platform.ProblemException;
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
        plainCharacter("The delimiter", instructions.dialect().delimiter());
        plainCharacter("The quote", instructions.dialect().quote());
        plainCharacter("The escape", instructions.dialect().escape());
        if (instructions.columns().isEmpty()) {
            throw EngineProblem.CSV_WRONG.inFile(Map.of("message", "no column is kept."));
        }
        for (CsvColumn column : instructions.columns()) {
            if (column.position() < 0 || column.position() >= instructions.width()) {
                throw columnWrong(column, "the file has only " + instructions.width() + " columns.");
            }
            if (instructions.columns().stream()
                            .map(CsvColumn::name)
                            .filter(column.name()::equalsIgnoreCase)
                            .count()
                    > 1) {
                throw columnWrong(column, "two columns have this name.");
            }
        }
    }

    private static ProblemException columnWrong(CsvColumn column, String message) {
        return EngineProblem.CSV_COLUMN.because(Map.of("column", column.name(), "message", message));
    }

    private static void plainCharacter(String what, @Nullable String value) {
        if (value != null && (value.length() != 1 || value.charAt(0) > 126 || "\r\n".contains(value))) {
            throw EngineProblem.CSV_DIALECT.because(Map.of("what", what, "value", value));
        }
    }
}

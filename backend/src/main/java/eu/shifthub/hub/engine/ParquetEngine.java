package eu.shifthub.hub.engine;

import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.storage.Blobs;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads Parquet files that people bring: in a worker like everything else, and without belief in what they say. */
record ParquetEngine(WorkerPool pool, Blobs blobs) {
    ParquetSniff sniff(Path file) {
        return parquet(() -> {
            try (Lease lease = pool.lease(new Cancellation())) {
                lease.killAfter(pool.properties().importDeadline());
                return open(lease, file).sniff();
            }
        });
    }

    CsvImported load(Path file, CsvImport instructions, Cancellation cancellation) {
        return parquet(() -> {
            try (Lease lease = pool.lease(cancellation)) {
                lease.watchSpace();
                lease.killAfter(pool.properties().importDeadline());
                return open(lease, file).load(instructions, blobs);
            }
        });
    }

    private ParquetLoading open(Lease lease, Path file) {
        Path out = lease.inside(lease.folder().out());
        Path spill = lease.inside(lease.folder().spill());
        ParquetLoading loading = new ParquetLoading(
                lease, lease.show(file, "file.parquet"), out.resolve("table.parquet"), out.resolve("rejects.csv"));
        lease.open(ScopeSql.locks(
                pool.properties(), List.of(loading.source(), loading.table(), loading.rejects()), spill));
        return loading;
    }

    /** DuckDB's words about the file; a worker that fell over it says as much. */
    private static <T> T parquet(Supplier<T> work) {
        try {
            return work.get();
        } catch (ProblemException e) {
            if (e.problem() == EngineProblem.SQL_WRONG) {
                throw wrong(sentence(String.valueOf(e.getMessage())));
            }
            throw e;
        } catch (WorkerLostException e) {
            throw wrong("what it says of itself does not fit what is in it.");
        }
    }

    /** The file's own name is told beside it, and not by DuckDB, which knows only a number. */
    private static String sentence(String message) {
        String first = message.lines().findFirst().orElse("").replace(" 'the file'", "");
        return first.endsWith(".") ? first : first + ".";
    }

    private static ProblemException wrong(String message) {
        return EngineProblem.PARQUET_WRONG.because(Map.of("message", message));
    }
}

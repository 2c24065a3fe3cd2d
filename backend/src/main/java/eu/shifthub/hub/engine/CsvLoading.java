package eu.shifthub.hub.engine;

import eu.shifthub.hub.engine.worker.CsvScan;
import eu.shifthub.hub.platform.ProblemException;
import eu.shifthub.hub.storage.Blob;
import eu.shifthub.hub.storage.Blobs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One CSV import. A file without a fault is read once by the counting reader and once by DuckDB, both at the same time;
 * only one with faults is read again, to list them.
 */
final class CsvLoading {
    private static final int FIRST_REJECTS = 100;
    private static final long SAMPLE = 1 << 20;
    private static final String NO_MISFITS =
            "CREATE TEMP TABLE misfits (record BIGINT, name VARCHAR, raw VARCHAR, reason VARCHAR)";

    private final Lease lease;
    private final Blobs blobs;
    private final CsvImport instructions;
    private final CsvFiles files;

    CsvLoading(Lease lease, Blobs blobs, CsvImport instructions, CsvFiles files) {
        this.lease = lease;
        this.blobs = blobs;
        this.instructions = instructions;
        this.files = files;
    }

    /**
     * Counts and converts at the same time. Where the count says that the file must not be read as it is, or not every
     * cell is as plain as it was taken for, what was converted meanwhile is thrown away.
     */
    CsvImported load() {
        CsvPlain plain = plainInTheBeginning();
        lease.scan(scanOf(plain));
        Attempt attempt = attempt(files.source(), plain);
        CsvScan.Result count = counted();
        if (count.clean() || !count.unusual().isEmpty()) {
            Path read = count.clean() ? files.clean() : files.source();
            attempt = attempt(read, plain.without(count.unusual()));
        }
        Long stored = attempt.stored();
        if (stored == null || stored != count.records() - count.malformed() || count.malformed() > 0) {
            return loadWithRejects(read(count.clean() ? files.clean() : files.source()), count);
        }
        return new CsvImported(keep(stored), count.records(), 0, 0, List.of(), null);
    }

    /** What is plain in the first rows most often is everywhere. */
    private CsvPlain plainInTheBeginning() {
        CsvPlain plain = CsvPlain.of(instructions);
        if (plain.forms().isEmpty()) {
            return plain;
        }
        lease.scan(scanOf(plain).sample(SAMPLE));
        return plain.without(lease.scanned().unusual());
    }

    /** A reading without regard to faults: how many rows were stored, or why none. */
    private record Attempt(@Nullable Long rows, @Nullable ProblemException problem) {
        /** Null where a cell does not fit. */
        @Nullable
        Long stored() {
            if (problem != null && problem.problem() != EngineProblem.SQL_WRONG) {
                throw problem;
            }
            return rows;
        }
    }

    private Attempt attempt(Path file, CsvPlain plain) {
        try {
            return new Attempt(store(CsvSql.quick(instructions, file, plain)), null);
        } catch (ProblemException e) {
            return new Attempt(null, e);
        }
    }

    private String read(Path file) {
        return CsvSql.read(file, instructions);
    }

    private CsvScan.Request scanOf(CsvPlain plain) {
        CsvDialect dialect = instructions.dialect();
        return new CsvScan.Request(
                files.source(),
                dialect.delimiter(),
                dialect.quote(),
                dialect.quote() == null ? null : Objects.requireNonNullElse(dialect.escape(), dialect.quote()),
                dialect.header(),
                dialect.skip(),
                instructions.width(),
                files.malformed(),
                files.lines(),
                files.clean(),
                CsvScan.WHOLE,
                instructions.nullMarkers(),
                plain.watched(instructions.width()));
    }

    private CsvScan.Result counted() {
        CsvScan.Result count = lease.scanned();
        if (count.notUtf8() > 0) {
            throw EngineProblem.CSV_NOT_UTF8.inFile(Map.of("line", count.notUtf8()));
        }
        if (count.unclosed() > 0) {
            throw EngineProblem.CSV_UNCLOSED_QUOTE.inFile(Map.of("line", count.unclosed()));
        }
        return count;
    }

    private long store(String select) {
        return lease.execute(DuckDbEngine.copy(
                select + DuckDbEngine.orderBy(instructions.order()),
                instructions.columns().size(),
                files.table()));
    }

    private CsvImported loadWithRejects(String read, CsvScan.Result count) {
        csv(() -> lease.execute(NO_MISFITS));
        csv(() -> lease.execute("INSERT INTO misfits " + CsvSql.misfits(instructions, read)));
        writeRejects();
        List<CsvReject> first = firstRejects();
        if (instructions.onReject() == CsvImport.OnReject.STOP && !first.isEmpty()) {
            throw first.getFirst().stop(EngineProblem.A_FILE);
        }
        boolean keepRows = instructions.onReject() == CsvImport.OnReject.KEEP_AS_NULL;
        String lenient = CsvSql.lenient(instructions, read);
        long stored = csv(() -> store(keepRows ? lenient : lenient + " WHERE NOT " + CsvSql.anyMisfit(instructions)));
        long cells = number("SELECT count(*) FROM misfits");
        long rejected = count.malformed() + (keepRows ? 0 : number("SELECT count(DISTINCT record) FROM misfits"));
        if (stored + rejected != count.records()) {
            throw miscounted(count.records(), stored + rejected);
        }
        String rejects = first.isEmpty() ? null : adoptRejects();
        return new CsvImported(keep(stored), count.records(), rejected, keepRows ? cells : 0, first, rejects);
    }

    private void writeRejects() {
        String lines = "read_csv(" + literal(files.lines()) + ", header = true, columns = {'record': 'BIGINT', 'line':"
                + " 'BIGINT'})";
        String malformed =
                "read_csv(" + literal(files.malformed()) + ", header = true, auto_detect = false, delim = ',',"
                        + " quote = '\"', escape = '\"', columns = {'line': 'BIGINT', 'raw': 'VARCHAR', 'reason': 'VARCHAR'})";
        csv(() -> lease.execute("CREATE TEMP TABLE rejects AS"
                + (instructions.lineColumn() == null
                        ? " SELECT m.record - l.record + l.line AS line, m.name AS \"column\", m.raw AS raw, m.reason AS"
                                + " reason FROM misfits m ASOF JOIN " + lines + " l ON m.record >= l.record"
                        : " SELECT record AS line, name AS \"column\", raw, reason FROM misfits")
                + " UNION ALL SELECT line, NULL, raw, reason FROM " + malformed));
        csv(() -> lease.execute("COPY (FROM rejects ORDER BY line, \"column\") TO " + literal(files.rejects())
                + " (FORMAT csv, HEADER, USE_TMP_FILE false)"));
    }

    private static String literal(Path file) {
        return Dialect.literal(file.toString());
    }

    private List<CsvReject> firstRejects() {
        List<CsvReject> first = new ArrayList<>();
        for (List<@Nullable Object> row : lease.rows("FROM rejects ORDER BY line, \"column\" LIMIT " + FIRST_REJECTS)) {
            first.add(new CsvReject(
                    (Long) Objects.requireNonNull(row.get(0)),
                    (String) row.get(1),
                    (String) row.get(2),
                    RejectReason.parse(String.valueOf(row.get(3)))));
        }
        return first;
    }

    private long number(String sql) {
        return (Long) Objects.requireNonNull(lease.rows(sql).getFirst().getFirst());
    }

    private Materialised keep(long rows) {
        List<ResultColumn> columns = instructions.columns().stream()
                .map(column -> new ResultColumn(column.name(), column.type(), true))
                .toList();
        Blob blob = blobs.adopt(lease.folder().out().resolve("table.parquet"));
        return new Materialised(blob.sha256(), blob.size(), rows, columns);
    }

    private String adoptRejects() {
        return blobs.adopt(lease.folder().out().resolve("rejects.csv")).sha256();
    }

    private static ProblemException miscounted(long expected, long found) {
        return EngineProblem.CSV_MISCOUNTED.inFile(Map.of("expected", expected, "found", found));
    }

    /** DuckDB's words about the file, where they are not about a query. */
    private static <T> T csv(Supplier<T> work) {
        try {
            return work.get();
        } catch (ProblemException e) {
            if (e.problem() == EngineProblem.SQL_WRONG) {
                throw EngineProblem.CSV_WRONG.inFile(Map.of("message", firstLines(e)));
            }
            throw e;
        }
    }

    private static String firstLines(ProblemException e) {
        String message = String.valueOf(e.getMessage());
        int fixes = message.indexOf("Possible fixes");
        return (fixes < 0 ? message : message.substring(0, fixes)).strip();
    }
}

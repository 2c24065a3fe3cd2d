package eu.shifthub.hub.engine;

import eu.shifthub.hub.storage.Blob;
import eu.shifthub.hub.storage.Blobs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** DuckDB in worker processes. Each question gets an instance of its own that holds the views it reads and no more. */
@Component
class DuckDbEngine implements QueryEngine {
    private static final int DICTIONARY_ENTRIES = 2_000_000;
    private static final int ROW_GROUP_CELLS = 24_000_000;
    private static final int BLOCK = 2048;

    private final WorkerPool pool;
    private final Blobs blobs;
    private final CsvEngine csv;

    DuckDbEngine(WorkerPool pool, Blobs blobs) {
        this.pool = pool;
        this.blobs = blobs;
        this.csv = new CsvEngine(pool, blobs);
    }

    @Override
    public ResultStream run(Scope scope, Query query, Limits limits, Cancellation cancellation) {
        Lease lease = pool.lease(cancellation);
        boolean streaming = false;
        try {
            lease.killAfter(limits.deadline());
            String sql = prepare(lease, scope, query, List.of());
            WorkerRows rows = new WorkerRows(lease, lease.query(sql, limits.rows()), limits.rows());
            streaming = true;
            return rows;
        } finally {
            if (!streaming) {
                lease.close();
            }
        }
    }

    @Override
    public CsvStream csv(Scope scope, Query query, Duration deadline, Cancellation cancellation) {
        Lease lease = pool.lease(cancellation);
        boolean streaming = false;
        try {
            lease.killAfter(deadline);
            lease.csv(prepare(lease, scope, query, List.of(lease.pipe())));
            CsvStream csv = new WorkerCsv(lease);
            streaming = true;
            return csv;
        } finally {
            if (!streaming) {
                lease.close();
            }
        }
    }

    @Override
    public List<ResultColumn> columns(Scope scope, Query query) {
        try (Lease lease = pool.lease(new Cancellation())) {
            lease.killAfter(pool.properties().waitForWorker());
            return lease.describe(prepare(lease, scope, query, List.of()));
        }
    }

    @Override
    public Set<ViewName> reads(Scope scope, Query query) {
        try (Lease lease = pool.lease(new Cancellation())) {
            lease.killAfter(pool.properties().waitForWorker());
            Set<ViewName> direct = SqlGate.judge(lease.parse(sql(scope, query)), scope);
            return ScopeSql.needed(scope, direct).stream().map(View::name).collect(Collectors.toUnmodifiableSet());
        }
    }

    @Override
    public Materialised materialise(
            Scope scope, Query query, List<Order> order, Limits limits, Cancellation cancellation) {
        try (Lease lease = pool.lease(cancellation)) {
            lease.watchSpace();
            lease.killAfter(limits.deadline());
            Path file = lease.folder().out().resolve("table.parquet");
            Path shown = lease.inside(file);
            String sql = prepare(lease, scope, query, List.of(shown));
            List<ResultColumn> columns = uniquelyNamed(lease.describe(sql));
            long rows = lease.execute(copy(select(sql, columns, order), columns.size(), shown));
            Blob blob = blobs.adopt(file);
            return new Materialised(blob.sha256(), blob.size(), rows, columns);
        }
    }

    /**
     * A higher level costs a fifth more time and saves hardly a byte; larger dictionaries, for columns of nearly as many
     * values as rows, the same. A row group, and the dictionaries of all columns, are in memory at once.
     */
    static String copy(String select, int columns, Path file) {
        int dictionary = Math.clamp(DICTIONARY_ENTRIES / Math.max(1, columns), 100, 10_000);
        int blocks = Math.clamp(ROW_GROUP_CELLS / Math.max(1, columns) / BLOCK, 1, 60);
        return "COPY (" + select + ") TO " + Dialect.literal(file.toString())
                + " (FORMAT parquet, COMPRESSION zstd, COMPRESSION_LEVEL 1, DICTIONARY_SIZE_LIMIT " + dictionary
                + ", ROW_GROUP_SIZE " + blocks * BLOCK + ", USE_TMP_FILE false)";
    }

    /** Every column in the type that it is told to have. */
    private static String select(String sql, List<ResultColumn> columns, List<Order> order) {
        String cells = IntStream.range(0, columns.size())
                .mapToObj(i -> "CAST(c" + i + " AS " + stored(columns.get(i).type()) + ") AS "
                        + Dialect.quoted(columns.get(i).name()))
                .collect(Collectors.joining(", "));
        String names = IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        return "SELECT " + cells + " FROM (\n" + sql + "\n) AS q(" + names + ")" + orderBy(order);
    }

    static String orderBy(List<Order> order) {
        return order.isEmpty()
                ? ""
                : " ORDER BY "
                        + order.stream()
                                .map(by ->
                                        Dialect.quoted(by.column()) + (by.descending() ? " DESC" : "") + " NULLS LAST")
                                .collect(Collectors.joining(", "));
    }

    private static String stored(ColumnType type) {
        return switch (type.kind()) {
            case TEXT, OTHER -> "VARCHAR";
            case BINARY -> "BLOB";
            case BOOLEAN, INTEGER, BIGINT, DECIMAL, DOUBLE, DATE, TIME, TIMESTAMP, TIMESTAMPTZ, UUID -> type.toString();
        };
    }

    private static List<ResultColumn> uniquelyNamed(List<ResultColumn> columns) {
        Set<String> taken = new HashSet<>();
        List<ResultColumn> unique = new ArrayList<>();
        for (ResultColumn column : columns) {
            String name = column.name();
            for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
                name = column.name() + "_" + i;
            }
            unique.add(new ResultColumn(name, column.type(), column.nullable()));
        }
        return unique;
    }

    /** Judges the question, opens an instance with the views it reads, and returns what to run there. */
    private String prepare(Lease lease, Scope scope, Query query, List<Path> alsoAllowed) {
        String sql = sql(scope, query);
        List<View> needed = ScopeSql.needed(scope, SqlGate.judge(lease.parse(sql), scope));
        Map<String, Path> shown = new HashMap<>();
        for (View view : needed) {
            for (String sha256 : view.source().sha256()) {
                if (!shown.containsKey(sha256)) {
                    shown.put(sha256, lease.show(blobs.path(sha256), "table" + shown.size()));
                }
            }
        }
        List<Path> allowed = new ArrayList<>(shown.values());
        allowed.addAll(alsoAllowed);
        List<String> statements = new ArrayList<>(ScopeSql.locks(
                pool.properties(), allowed, lease.inside(lease.folder().spill())));
        statements.addAll(ScopeSql.views(scope, needed, sha256 -> Objects.requireNonNull(shown.get(sha256))));
        lease.open(statements);
        return sql;
    }

    private String sql(Scope scope, Query query) {
        return switch (query) {
            case Query.Sql(String text) -> personal(text);
            case Query.Steps steps -> StepSql.render(scope, steps);
            case Query.Page page -> StepSql.render(scope, page);
            case Query.Failing failing -> new FailingSql(scope, failing).render();
        };
    }

    /** Without the semicolon at the end, which would not go inside brackets. */
    private String personal(String text) {
        int longest = pool.properties().longestSql();
        if (text.length() > longest) {
            throw EngineProblem.SQL_TOO_LONG.because(Map.of("length", text.length(), "longest", longest));
        }
        String stripped = text.strip();
        while (stripped.endsWith(";")) {
            stripped = stripped.substring(0, stripped.length() - 1).strip();
        }
        return stripped;
    }

    @Override
    public CsvSniff sniffCsv(Path file, CsvOptions known) {
        return csv.sniff(file, known);
    }

    @Override
    public CsvSniff guessCsv(Path file, CsvDialect dialect, List<String> header) {
        return csv.guess(file, dialect, header);
    }

    @Override
    public ParquetSniff sniffParquet(Path file) {
        return new ParquetEngine(pool, blobs).sniff(file);
    }

    @Override
    public CsvImported importParquet(Path file, CsvImport instructions, Cancellation cancellation) {
        return new ParquetEngine(pool, blobs).load(file, instructions, cancellation);
    }

    @Override
    public CsvImported importCsv(Path file, CsvImport instructions, Cancellation cancellation) {
        return csv.load(file, instructions, cancellation);
    }

    @Override
    public Profile profile(String sha256) {
        try (Lease lease = pool.lease(new Cancellation())) {
            lease.killAfter(pool.properties().importDeadline());
            return ProfileSql.ofBlob(lease, pool.properties(), blobs.path(sha256))
                    .profile();
        }
    }

    /** The answer is written down first: asked again, a question need not give the same rows. */
    @Override
    public Profile profile(Scope scope, Query query, Limits limits, Cancellation cancellation) {
        try (Lease lease = pool.lease(cancellation)) {
            lease.watchSpace();
            lease.killAfter(limits.deadline());
            Path shown = lease.inside(lease.folder().out().resolve("answer.parquet"));
            String sql = prepare(lease, scope, query, List.of(shown));
            List<ResultColumn> columns = uniquelyNamed(lease.describe(sql));
            lease.execute(copy(select(sql, columns, List.of()), columns.size(), shown));
            return new ProfileSql(lease, shown).profile();
        }
    }
}

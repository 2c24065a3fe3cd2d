package eu.shifthub.hub.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The statements that make a fresh DuckDB instance into a query scope. */
final class ScopeSql {
    /**
     * Keeps the planner from mixing a question's own conditions into the view's: they could else be tried, and fail
     * telling a value, on rows that the question may not see. DuckDB moves conditions past a WHERE and into a
     * materialised CTE, but not past a LIMIT.
     */
    private static final String BARRIER = " LIMIT 9223372036854775806";

    private ScopeSql() {}

    /** Locks: no file but the given ones, no network, no extension, no other setting. */
    static List<String> locks(EngineProperties properties, List<Path> files, Path spill) {
        List<String> settings = new ArrayList<>();
        settings.add("SET memory_limit = '" + properties.memory().toMegabytes() + "MiB'");
        settings.add("SET threads = " + properties.threadsPerWorker());
        settings.add("SET temp_directory = " + Dialect.literal(spill.toString()));
        settings.add("SET max_temp_directory_size = '" + properties.spill().toMegabytes() + "MiB'");
        settings.add("SET TimeZone = 'UTC'");
        settings.add("SET allowed_paths = [" + literals(files) + "]");
        settings.add("SET enable_external_access = false");
        settings.add("SET lock_configuration = true");
        return settings;
    }

    /** What has to exist for these views: themselves and, in turn, those that stand under them, in their order. */
    static List<View> needed(Scope scope, Set<ViewName> reads) {
        Set<ViewName> wanted = new HashSet<>(reads);
        LinkedList<View> needed = new LinkedList<>();
        for (View view : scope.views().reversed()) {
            if (wanted.contains(view.name())) {
                needed.addFirst(view);
                if (view.source() instanceof Source.Derived derived) {
                    wanted.addAll(StepSql.reads(derived.question()));
                }
            }
        }
        return needed;
    }

    /** The views, under both their names. */
    static List<String> views(Scope scope, List<View> needed, Function<String, Path> files) {
        List<String> statements = new ArrayList<>();
        for (View view : needed) {
            ViewName name = view.name();
            statements.add("CREATE SCHEMA IF NOT EXISTS " + Dialect.quoted(name.schema()));
            statements.add("CREATE VIEW " + qualified(name) + " AS " + select(scope, view, files));
            if (scope.findBare(name.name()).isPresent() && !name.schema().equals("main")) {
                statements.add("CREATE VIEW main." + Dialect.quoted(name.name()) + " AS FROM " + qualified(name));
            }
        }
        return statements;
    }

    static String qualified(ViewName name) {
        return Dialect.quoted(name.schema()) + "." + Dialect.quoted(name.name());
    }

    private static String select(Scope scope, View view, Function<String, Path> files) {
        String columns = view.columns().stream()
                .filter(column -> !(column.expression() instanceof ColumnExpression.Hidden))
                .map(column -> expression(column.expression()) + " AS " + Dialect.quoted(column.name()))
                .collect(Collectors.joining(", "));
        String from = " FROM " + source(scope, view.source(), files);
        String all = columns.isEmpty() ? "SELECT NULL AS \"no column is shown\"" + from : "SELECT " + columns + from;
        return view.rows() instanceof Predicate.True
                ? all
                : all + " WHERE " + Dialect.render(Dialect.where(view.rows())) + BARRIER;
    }

    private static String source(Scope scope, Source source, Function<String, Path> files) {
        return switch (source) {
            case Source.Parquet parquet ->
                "read_parquet(["
                        + literals(parquet.sha256().stream().map(files).toList())
                        + "], hive_partitioning = false"
                        // By name: a blob may lack a column, and have them in an order of its own.
                        + (parquet.sha256().size() > 1 ? ", union_by_name = true)" : ")");
            case Source.Csv csv ->
                "read_csv(" + Dialect.literal(files.apply(csv.blob()).toString())
                        + ", auto_detect = true, all_varchar = true, " + CsvSql.dialect(csv.dialect()) + ")";
            case Source.Derived derived -> "(" + StepSql.render(scope, derived.question()) + ") AS derived";
        };
    }

    private static String expression(ColumnExpression expression) {
        return switch (expression) {
            case ColumnExpression.Plain(String source) -> Dialect.quoted(source);
            case ColumnExpression.Hidden() -> throw new IllegalArgumentException("A hidden column is not rendered");
            case ColumnExpression.Masked(String source, int first, int last) -> masked(text(source), first, last);
            case ColumnExpression.Hashed(String source, String salt) ->
                "sha256(" + Dialect.literal(salt) + " || chr(31) || " + text(source) + ")";
            case ColumnExpression.Generalised(String source, var to) -> generalised(source, to);
        };
    }

    private static String masked(String text, int first, int last) {
        if (first <= 0 && last <= 0) {
            return "CASE WHEN " + text + " IS NULL THEN NULL ELSE '***' END";
        }
        // Never more than half of the value.
        return "CASE WHEN " + text + " IS NULL THEN NULL WHEN length(" + text + ") < " + 2 * (first + last)
                + " THEN '***' ELSE left(" + text + ", " + first + ") || '***' || right(" + text + ", " + last
                + ") END";
    }

    private static String generalised(String source, ColumnExpression.Generalisation to) {
        String column = Dialect.quoted(source);
        return switch (to) {
            case ColumnExpression.Generalisation.Year() -> "CAST(date_trunc('year', " + column + ") AS DATE)";
            case ColumnExpression.Generalisation.Month() -> "CAST(date_trunc('month', " + column + ") AS DATE)";
            case ColumnExpression.Generalisation.Range(long width) ->
                "CAST(floor(" + column + " / " + width + ") * " + width + " AS BIGINT)";
            case ColumnExpression.Generalisation.Prefix(int length) -> "left(" + text(source) + ", " + length + ")";
        };
    }

    private static String text(String source) {
        return "CAST(" + Dialect.quoted(source) + " AS VARCHAR)";
    }

    private static String literals(List<Path> files) {
        return files.stream().map(file -> Dialect.literal(file.toString())).collect(Collectors.joining(", "));
    }
}

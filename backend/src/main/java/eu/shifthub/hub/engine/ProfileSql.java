package eu.shifthub.hub.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts a Parquet file's cells: one reading for what needs nothing else (counts, extremes, quantiles), one for what
 * builds on it (bins and frequent values), one for the counts of frequent values among very many.
 */
final class ProfileSql {
    private static final int COLUMNS_AT_ONCE = 50;
    private static final int PER_COLUMN = 7;
    private static final int LONGEST = 200;
    private static final int FEW = 500;
    private static final int FEW_ENOUGH_TO_COUNT = 100_000;
    private static final int TOP = 10;
    private static final int EXAMPLES = 5;
    private static final int ROWS_FOR_EXAMPLES = 200;
    private static final double[] SHARES = {0.05, 0.25, 0.5, 0.75, 0.95};
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Lease lease;
    private final String table;
    private final List<ResultColumn> columns;

    /** @param file as the worker calls it, which must have it open to its statements */
    ProfileSql(Lease lease, Path file) {
        this.lease = lease;
        this.table = "read_parquet(" + Dialect.literal(file.toString()) + ", hive_partitioning = false)";
        this.columns = lease.describe("FROM " + table);
    }

    /** Of a blob, in an instance that sees nothing else. */
    static ProfileSql ofBlob(Lease lease, EngineProperties properties, Path blob) {
        Path file = lease.show(blob, "table");
        lease.open(ScopeSql.locks(
                properties, List.of(file), lease.inside(lease.folder().spill())));
        return new ProfileSql(lease, file);
    }

    /** What the first reading tells of a column. */
    private record Counted(
            ResultColumn column,
            long rows,
            long filled,
            long distinct,
            @Nullable String minimum,
            @Nullable String maximum,
            @Nullable String quantiles,
            @Nullable Bins bins) {
        boolean fewValues() {
            return distinct <= FEW;
        }

        /** Where most rows have a value of their own, none is frequent. */
        boolean hasFrequentValues() {
            return isShown(column.type()) && filled > 0 && (fewValues() || distinct < filled / 2);
        }
    }

    Profile profile() {
        List<Profile.Column> profiles = new ArrayList<>();
        long rows = number(first(new StringBuilder("SELECT count(*)")).getFirst());
        for (int from = 0; from < columns.size(); from += COLUMNS_AT_ONCE) {
            List<ResultColumn> some = columns.subList(from, Math.min(columns.size(), from + COLUMNS_AT_ONCE));
            List<Counted> counted = count(some, rows <= FEW_ENOUGH_TO_COUNT);
            profiles.addAll(complete(counted));
        }
        return new Profile(rows, profiles);
    }

    private List<Counted> count(List<ResultColumn> some, boolean exactly) {
        StringBuilder select = new StringBuilder("SELECT count(*)");
        for (ResultColumn column : some) {
            String cell = Dialect.quoted(column.name());
            boolean ordered = hasOrder(column.type());
            boolean measured = isMeasured(column.type());
            select.append(", count(")
                    .append(cell)
                    .append("), approx_count_distinct(")
                    .append(cell)
                    .append(')');
            select.append(ordered ? ", min(" + cell + ")::VARCHAR, max(" + cell + ")::VARCHAR" : ", NULL, NULL");
            select.append(
                    measured
                            ? ", array_to_string(approx_quantile(" + cell + ", " + Arrays.toString(SHARES)
                                    + ")::VARCHAR[], '|')"
                            : ", NULL");
            select.append(measured ? ", " + number(column.type(), "min(" + cell + ")") : ", NULL");
            select.append(measured ? ", " + number(column.type(), "max(" + cell + ")") : ", NULL");
        }
        List<@Nullable Object> counts = first(select);
        return IntStream.range(0, some.size())
                .mapToObj(i -> {
                    int at = 1 + i * PER_COLUMN;
                    ColumnType type = some.get(i).type();
                    return new Counted(
                            some.get(i),
                            number(counts.getFirst()),
                            number(counts.get(at)),
                            Math.min(number(counts.get(at)), number(counts.get(at + 1))),
                            (String) counts.get(at + 2),
                            (String) counts.get(at + 3),
                            (String) counts.get(at + 4),
                            Bins.of(type, (Double) counts.get(at + 5), (Double) counts.get(at + 6)));
                })
                .toList();
    }

    private List<Profile.Column> complete(List<Counted> counted) {
        StringBuilder select = new StringBuilder("SELECT count(*)");
        for (Counted column : counted) {
            String cell = Dialect.quoted(column.column().name());
            Bins bins = column.bins();
            select.append(bins == null ? ", NULL" : ", to_json(histogram(" + bins.sql(cell) + "))::VARCHAR");
            String frequent = column.fewValues()
                    ? "histogram(" + text(cell) + ")"
                    : "approx_top_k(" + text(cell) + ", " + TOP + ")";
            select.append(column.hasFrequentValues() ? ", to_json(" + frequent + ")::VARCHAR" : ", NULL");
        }
        List<@Nullable Object> answers = first(select);
        List<Map<String, Long>> frequencies = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            frequencies.add(counted.get(i).fewValues() ? counts(answers.get(2 + 2 * i)) : Map.of());
        }
        countApproximated(counted, answers, frequencies);
        List<List<String>> examples = examples(counted);
        return IntStream.range(0, counted.size())
                .mapToObj(i ->
                        column(counted.get(i), counts(answers.get(1 + 2 * i)), frequencies.get(i), examples.get(i)))
                .toList();
    }

    /** DuckDB names the most frequent of many values without telling how many rows have them. */
    private void countApproximated(
            List<Counted> counted, List<@Nullable Object> answers, List<Map<String, Long>> frequencies) {
        StringBuilder select = new StringBuilder("SELECT count(*)");
        List<List<String>> named = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            Object top = answers.get(2 + 2 * i);
            List<String> values = counted.get(i).fewValues() || top == null
                    ? List.of()
                    : JSON.readValue((String) top, new TypeReference<List<String>>() {});
            named.add(values);
            String cell = text(Dialect.quoted(counted.get(i).column().name()));
            values.forEach(value -> select.append(", count(*) FILTER (")
                    .append(cell)
                    .append(" = ")
                    .append(Dialect.literal(value))
                    .append(')'));
        }
        if (named.stream().allMatch(List::isEmpty)) {
            return;
        }
        List<@Nullable Object> counts = first(select);
        int at = 1;
        for (int i = 0; i < named.size(); i++) {
            Map<String, Long> found = new LinkedHashMap<>();
            for (String value : named.get(i)) {
                found.put(value, number(counts.get(at++)));
            }
            if (!found.isEmpty()) {
                frequencies.set(i, found);
            }
        }
    }

    private List<List<String>> examples(List<Counted> counted) {
        StringBuilder select = new StringBuilder("SELECT 0");
        for (Counted column : counted) {
            select.append(
                    isShown(column.column().type())
                            ? ", " + text(Dialect.quoted(column.column().name()))
                            : ", NULL");
        }
        List<List<@Nullable Object>> rows = lease.rows(select.append(" FROM ")
                .append(table)
                .append(" LIMIT " + ROWS_FOR_EXAMPLES)
                .toString());
        return IntStream.range(0, counted.size())
                .mapToObj(i -> rows.stream()
                        .map(row -> (String) row.get(i + 1))
                        .filter(Objects::nonNull)
                        .distinct()
                        .limit(EXAMPLES)
                        .toList())
                .toList();
    }

    private static Profile.Column column(
            Counted counted, Map<String, Long> binned, Map<String, Long> frequencies, List<String> examples) {
        boolean every = counted.fewValues() && counted.hasFrequentValues();
        List<Profile.Frequency> top = frequencies.entrySet().stream()
                .map(entry -> new Profile.Frequency(entry.getKey(), entry.getValue()))
                .sorted((one, other) -> Long.compare(other.rows(), one.rows()))
                .limit(TOP)
                .toList();
        Bins bins = counted.bins();
        return new Profile.Column(
                counted.column().name(),
                counted.column().type(),
                counted.rows() - counted.filled(),
                every ? frequencies.size() : counted.distinct(),
                counted.minimum(),
                counted.maximum(),
                quantiles(counted.quantiles()),
                bins == null || binned.isEmpty() ? List.of() : bins.bins(binned),
                top,
                every && frequencies.size() <= TOP,
                examples);
    }

    private static List<Profile.Quantile> quantiles(@Nullable String joined) {
        if (joined == null || joined.isEmpty()) {
            return List.of();
        }
        String[] values = joined.split("\\|", -1);
        return IntStream.range(0, Math.min(SHARES.length, values.length))
                .mapToObj(i -> new Profile.Quantile(SHARES[i], values[i]))
                .toList();
    }

    private static Map<String, Long> counts(@Nullable Object json) {
        return json == null || json.equals("null")
                ? Map.of()
                : JSON.readValue((String) json, new TypeReference<Map<String, Long>>() {});
    }

    private List<@Nullable Object> first(StringBuilder select) {
        return lease.rows(select.append(" FROM ").append(table).toString()).getFirst();
    }

    private static String text(String cell) {
        return "left(" + cell + "::VARCHAR, " + LONGEST + ")";
    }

    /** A number to make bins with: seconds since 1970 of dates and times. */
    private static String number(ColumnType type, String cell) {
        return isTime(type) ? "CAST(epoch(" + cell + ") AS DOUBLE)" : "CAST(" + cell + " AS DOUBLE)";
    }

    private static boolean isTime(ColumnType type) {
        return type.kind() == ColumnType.Kind.DATE || type.kind() == ColumnType.Kind.TIMESTAMP;
    }

    private static boolean isMeasured(ColumnType type) {
        return switch (type.kind()) {
            case INTEGER, BIGINT, DECIMAL, DOUBLE, DATE, TIMESTAMP -> true;
            case TEXT, BOOLEAN, TIME, TIMESTAMPTZ, UUID, BINARY, OTHER -> false;
        };
    }

    private static boolean isShown(ColumnType type) {
        return type.kind() != ColumnType.Kind.BINARY;
    }

    private static boolean hasOrder(ColumnType type) {
        return type.kind() != ColumnType.Kind.BINARY && type.kind() != ColumnType.Kind.OTHER;
    }

    private static long number(@Nullable Object count) {
        return ((Number) Objects.requireNonNull(count)).longValue();
    }
}

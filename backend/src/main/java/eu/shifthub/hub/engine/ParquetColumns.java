package eu.shifthub.hub.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a Parquet file has for columns, and what DuckDB would change of them without a word. */
record ParquetColumns(Lease lease, Path file) {
    /** Facts of the footer about a column and all within it. */
    private record Footer(boolean old, int precision) {}

    List<ParquetColumn> all() {
        List<Footer> footers = footers();
        List<List<@Nullable Object>> described =
                lease.rows("SELECT column_name, column_type FROM (DESCRIBE FROM " + read() + ")");
        List<ParquetColumn> columns = new ArrayList<>();
        for (int i = 0; i < described.size(); i++) {
            Footer footer = footers.size() == described.size() ? footers.get(i) : new Footer(false, 0);
            columns.add(new ParquetColumn(
                    String.valueOf(described.get(i).get(0)),
                    String.valueOf(described.get(i).get(1)),
                    false,
                    footer.old(),
                    footer.precision()));
        }
        return judged(columns);
    }

    String read() {
        return "read_parquet(" + Dialect.literal(file.toString()) + ", hive_partitioning = false)";
    }

    /** pandas writes nanoseconds whatever it has: only where there are any, the hub's types are too coarse. */
    private List<ParquetColumn> judged(List<ParquetColumn> columns) {
        List<ParquetColumn> fine =
                columns.stream().filter(ParquetColumn::isInNanoseconds).toList();
        if (fine.isEmpty()) {
            return columns;
        }
        String finer = fine.stream().map(ParquetColumns::finer).collect(Collectors.joining(", "));
        List<@Nullable Object> answers =
                lease.rows("SELECT " + finer + " FROM " + read()).getFirst();
        List<String> names = IntStream.range(0, fine.size())
                .filter(i -> Boolean.TRUE.equals(answers.get(i)))
                .mapToObj(i -> fine.get(i).name())
                .toList();
        return columns.stream()
                .map(column -> new ParquetColumn(
                        column.name(),
                        column.written(),
                        names.contains(column.name()),
                        column.old(),
                        column.precision()))
                .toList();
    }

    private static String finer(ParquetColumn column) {
        String cell = Dialect.quoted(column.name());
        String coarse = "CAST(" + cell + " AS " + column.type() + ")";
        return "coalesce(bool_or(CAST(" + coarse + " AS " + column.written() + ") IS DISTINCT FROM " + cell
                + "), false)";
    }

    /** The footer's elements come in the order of a walk through their tree, its root first. */
    private List<Footer> footers() {
        List<List<@Nullable Object>> elements = lease.rows(
                "SELECT type, CAST(coalesce(precision, 0) AS BIGINT), CAST(coalesce(num_children, 0) AS BIGINT)"
                        + " FROM parquet_schema(" + Dialect.literal(file.toString()) + ")");
        List<Footer> footers = new ArrayList<>();
        int at = 1;
        while (at < elements.size()) {
            int end = at;
            boolean old = false;
            long precision = 0;
            for (long open = 1; open > 0 && end < elements.size(); end++) {
                List<@Nullable Object> element = elements.get(end);
                old |= "INT96".equals(element.get(0));
                precision = Math.max(precision, number(element.get(1)));
                open += number(element.get(2)) - 1;
            }
            footers.add(new Footer(old, (int) Math.min(Integer.MAX_VALUE, precision)));
            at = end;
        }
        return footers;
    }

    private static long number(@Nullable Object value) {
        return (Long) Objects.requireNonNull(value);
    }
}

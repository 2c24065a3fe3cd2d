package eu.shifthub.hub.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts a Parquet file's cells in one reading. */
record ProfileSql(Lease lease, EngineProperties properties) {
    private static final int PER_COLUMN = 4;

    Profile profile(Path blob) {
        Path file = lease.show(blob, "table");
        lease.open(ScopeSql.locks(
                properties, List.of(file), lease.inside(lease.folder().spill())));
        String table = "read_parquet(" + Dialect.literal(file.toString()) + ", hive_partitioning = false)";
        List<ResultColumn> columns = lease.describe("FROM " + table);
        StringBuilder select = new StringBuilder("SELECT count(*)");
        for (ResultColumn column : columns) {
            String cell = Dialect.quoted(column.name());
            select.append(", count(*) - count(")
                    .append(cell)
                    .append("), approx_count_distinct(")
                    .append(cell)
                    .append(')');
            String extreme = hasOrder(column.type()) ? "(" + cell + ")::VARCHAR" : "";
            select.append(extreme.isEmpty() ? ", NULL, NULL" : ", min" + extreme + ", max" + extreme);
        }
        List<@Nullable Object> counts =
                lease.rows(select.append(" FROM ").append(table).toString()).getFirst();
        List<Profile.Column> profiles = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int at = 1 + i * PER_COLUMN;
            profiles.add(new Profile.Column(
                    columns.get(i).name(),
                    columns.get(i).type(),
                    number(counts.get(at)),
                    number(counts.get(at + 1)),
                    (String) counts.get(at + 2),
                    (String) counts.get(at + 3)));
        }
        return new Profile(number(counts.getFirst()), profiles);
    }

    private static boolean hasOrder(ColumnType type) {
        return type.kind() != ColumnType.Kind.BINARY && type.kind() != ColumnType.Kind.OTHER;
    }

    private static long number(@Nullable Object count) {
        return ((Number) Objects.requireNonNull(count)).longValue();
    }
}

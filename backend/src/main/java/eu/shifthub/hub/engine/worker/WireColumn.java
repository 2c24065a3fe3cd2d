package eu.shifthub.hub.engine.worker;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A column of a result, in one of the few types that travel.
 *
 * @param type as the hub is told
 * @param cast what the column has to be cast to before it travels; null where it travels as it is
 */
record WireColumn(String name, String type, @Nullable String cast) {
    private static final int LONGEST_NAME = 1000;

    static List<WireColumn> of(ResultSetMetaData columns) throws SQLException {
        List<WireColumn> all = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            all.add(of(columns.getColumnLabel(i), columns.getColumnTypeName(i)));
        }
        return all;
    }

    static WireColumn of(String name, String type) {
        if (type.startsWith("DECIMAL")) {
            return type.endsWith("]") ? new WireColumn(name, "OTHER", "VARCHAR") : new WireColumn(name, type, null);
        }
        return switch (type) {
            case "VARCHAR", "BOOLEAN", "INTEGER", "BIGINT", "DOUBLE" -> new WireColumn(name, type, null);
            case "DATE", "TIME", "TIMESTAMP", "BLOB" -> new WireColumn(name, type, null);
            case "TIMESTAMP WITH TIME ZONE" -> new WireColumn(name, type, null);
            case "TINYINT", "SMALLINT", "UTINYINT", "USMALLINT" -> new WireColumn(name, "INTEGER", "INTEGER");
            case "FLOAT" -> new WireColumn(name, "DOUBLE", "DOUBLE");
            case "UINTEGER" -> new WireColumn(name, "BIGINT", "BIGINT");
            case "UBIGINT" -> new WireColumn(name, "DECIMAL(20,0)", "DECIMAL(20,0)");
            case "HUGEINT", "UHUGEINT" -> new WireColumn(name, "DECIMAL(38,0)", "DECIMAL(38,0)");
            case "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> new WireColumn(name, "TIMESTAMP", "TIMESTAMP");
            case "UUID" -> new WireColumn(name, "UUID", "VARCHAR");
            case "ENUM", "JSON", "\"NULL\"", "NULL" -> new WireColumn(name, "VARCHAR", "VARCHAR");
            default -> new WireColumn(name, "OTHER", "VARCHAR");
        };
    }

    /** The same query, where needed with the casts around it; its own names of the columns travel apart. */
    static String castWhereNeeded(String sql, List<WireColumn> columns) {
        if (columns.stream().allMatch(WireColumn::canTravel)) {
            return sql;
        }
        String shown = IntStream.range(0, columns.size())
                .mapToObj(i -> columns.get(i).expression("c" + i))
                .collect(Collectors.joining(", "));
        String names = IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        return "SELECT " + shown + " FROM (\n" + sql + "\n) AS q(" + names + ")";
    }

    /** Arrow's Java cannot read a name of any length. */
    private boolean canTravel() {
        return cast == null && name.length() <= LONGEST_NAME;
    }

    private String expression(String column) {
        return cast == null ? column : "CAST(" + column + " AS " + cast + ") AS " + column;
    }
}

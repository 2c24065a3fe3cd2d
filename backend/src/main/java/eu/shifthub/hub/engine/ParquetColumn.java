package eu.shifthub.hub.engine;

/**
 * A column of a Parquet file.
 *
 * @param written the engine's own name of the type
 * @param finer whether any of its times is finer than a microsecond, so that no type of the hub can hold it
 * @param old whether it is written as INT96, of which DuckDB reads microseconds
 * @param precision of its decimals, those within it too; 0 where it has none
 */
record ParquetColumn(String name, String written, boolean finer, boolean old, int precision) {
    static final int MOST_DIGITS = 38;

    boolean isInNanoseconds() {
        return written.endsWith("_NS");
    }

    private boolean isNested() {
        return written.endsWith("]")
                || written.startsWith("STRUCT")
                || written.startsWith("MAP")
                || written.startsWith("UNION");
    }

    /** What the hub keeps it in: nothing that changes a value. */
    ColumnType type() {
        return switch (written) {
            case "UBIGINT" -> ColumnType.decimal(20, 0);
            case "HUGEINT" -> ColumnType.decimal(MOST_DIGITS, 0);
            case "TIMESTAMP_NS", "TIMESTAMPTZ_NS", "TIME_NS" ->
                finer
                        ? ColumnType.of(ColumnType.Kind.TEXT)
                        : ColumnType.parse(written.substring(0, written.indexOf('_')));
            default -> {
                ColumnType type = ColumnType.parse(written);
                boolean text = isNested() || type.kind() == ColumnType.Kind.OTHER;
                yield text ? ColumnType.of(ColumnType.Kind.TEXT) : type;
            }
        };
    }

    String expression(ColumnType as) {
        String column = Dialect.quoted(name);
        if (isNested()) {
            return "CAST(to_json(" + column + ") AS VARCHAR)";
        }
        return "CAST(" + column + " AS " + (as.kind() == ColumnType.Kind.BINARY ? "BLOB" : sql(as)) + ")";
    }

    private static String sql(ColumnType type) {
        return type.kind() == ColumnType.Kind.TEXT ? "VARCHAR" : type.toString();
    }
}

package eu.shifthub.hub.engine;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The type of a column.
 *
 * @param precision all digits of a decimal, else 0
 * @param scale digits after the decimal point of a decimal, else 0
 */
public record ColumnType(Kind kind, int precision, int scale) {
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),\\s*(\\d+)\\)");

    /** What a cell is in Java is said by {@link ResultStream}. */
    public enum Kind {
        TEXT,
        BOOLEAN,
        /** 32 bits and fewer. */
        INTEGER,
        /** 64 bits. */
        BIGINT,
        DECIMAL,
        DOUBLE,
        DATE,
        TIME,
        /** Without a time zone. */
        TIMESTAMP,
        /** A moment, whatever the time zone. */
        TIMESTAMPTZ,
        UUID,
        BINARY,
        /** Lists, structures and what else an engine can do; handed out as text. */
        OTHER
    }

    public static ColumnType of(Kind kind) {
        return new ColumnType(kind, 0, 0);
    }

    public static ColumnType decimal(int precision, int scale) {
        return new ColumnType(Kind.DECIMAL, precision, scale);
    }

    /** Reads what {@link #toString()} writes and the names that the engine's SQL uses. */
    public static ColumnType parse(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        Matcher decimal = DECIMAL.matcher(upper);
        if (decimal.matches()) {
            return decimal(Integer.parseInt(decimal.group(1)), Integer.parseInt(decimal.group(2)));
        }
        return of(
                switch (upper) {
                    case "TEXT", "VARCHAR", "CHAR", "STRING" -> Kind.TEXT;
                    case "BOOLEAN", "BOOL" -> Kind.BOOLEAN;
                    case "INTEGER", "INT", "TINYINT", "SMALLINT", "UTINYINT", "USMALLINT" -> Kind.INTEGER;
                    case "BIGINT", "UINTEGER" -> Kind.BIGINT;
                    case "DOUBLE", "FLOAT", "REAL" -> Kind.DOUBLE;
                    case "DATE" -> Kind.DATE;
                    case "TIME" -> Kind.TIME;
                    case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> Kind.TIMESTAMP;
                    case "TIMESTAMPTZ", "TIMESTAMP WITH TIME ZONE" -> Kind.TIMESTAMPTZ;
                    case "UUID" -> Kind.UUID;
                    case "BINARY", "BLOB" -> Kind.BINARY;
                    default -> Kind.OTHER;
                });
    }

    @Override
    public String toString() {
        return kind == Kind.DECIMAL ? "DECIMAL(" + precision + "," + scale + ")" : kind.name();
    }
}

package eu.shifthub.hub.dataset;

/** The type of a column, as people choose and see it. The engine's own type (digits, time zone) is in the blob. */
public enum ColumnType {
    TEXT,
    /** A whole number of 64 bits. */
    BIGINT,
    DECIMAL,
    DOUBLE,
    BOOLEAN,
    DATE,
    /** Date and time. */
    TIMESTAMP;

    /** What people see of an engine's type; what has no name here is shown as text. */
    public static ColumnType of(eu.shifthub.hub.engine.ColumnType type) {
        return switch (type.kind()) {
            case INTEGER, BIGINT -> BIGINT;
            case DECIMAL -> DECIMAL;
            case DOUBLE -> DOUBLE;
            case BOOLEAN -> BOOLEAN;
            case DATE -> DATE;
            case TIMESTAMP, TIMESTAMPTZ -> TIMESTAMP;
            case TEXT, TIME, UUID, BINARY, OTHER -> TEXT;
        };
    }
}

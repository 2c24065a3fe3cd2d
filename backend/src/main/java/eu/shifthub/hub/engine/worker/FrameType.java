package eu.shifthub.hub.engine.worker;

/** The words between hub and worker. */
public enum FrameType {
    /** Hub: one SQL text. Worker: {@link #TEXT} with its syntax tree as JSON. */
    PARSE,
    /** Hub: statements. The worker opens a fresh DuckDB instance and runs them on it. */
    OPEN,
    /** Hub: one SELECT. Worker: {@link #COLUMNS}. */
    DESCRIBE,
    /** Hub: one SELECT and a number of rows. Worker: {@link #COLUMNS}, then {@link #ARROW} until {@link #END}. */
    QUERY,
    /** Hub: one SELECT and a named pipe that may be written. Worker: {@link #LINES} until {@link #END}. */
    CSV,
    /** Hub: one statement of the hub's own. Worker: {@link #END} with the number of rows it changed. */
    EXECUTE,
    /** Hub: a CSV file and its dialect. Worker: {@link #END}; an independent reader counts while other work goes on. */
    SCAN,
    /** Hub: nothing. Worker: {@link #TEXT} with what the reader counted, once it is through. */
    SCANNED,
    /** Hub: nothing. The worker drops its instance. */
    CLOSE,
    /** Worker: it is warm. */
    READY,
    TEXT,
    /** Worker: names and types, one after the other. */
    COLUMNS,
    /** Worker: the next bytes of an Arrow IPC stream. */
    ARROW,
    /** Worker: how many rows end in them, and the next bytes of CSV, its header first. */
    LINES,
    END,
    /** Worker: DuckDB's words. */
    ERROR
}

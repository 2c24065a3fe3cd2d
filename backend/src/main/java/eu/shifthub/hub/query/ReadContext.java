package eu.shifthub.hub.query;

import eu.shifthub.hub.platform.TypedId;

/** What rows are read for, as the log of reads keeps it, for example {@code rows} or {@code dashboard:0197…}. */
public record ReadContext(String text) {
    /** A page of rows, in a table on a screen or by an application. */
    public static final ReadContext ROWS = new ReadContext("rows");

    /** On behalf of something: a dashboard, a run of a dataflow, a run of a query. */
    public static ReadContext of(TypedId id) {
        return new ReadContext(id.kind() + ":" + id.value());
    }

    /** Rows that leave the hub as a file. */
    public static ReadContext download(String format) {
        return new ReadContext("download:" + format);
    }
}

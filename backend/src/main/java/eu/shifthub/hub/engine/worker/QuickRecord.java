package eu.shifthub.hub.engine.worker;

/**
 * Passes over a record that is written simply (as most are): each cell bare, or in quotes with none within, on one line,
 * as many as there should be. What is not is left to {@link CsvPass}, which looks at every byte.
 */
final class QuickRecord {
    static final int NOT_SIMPLE = -1;

    private final int delimiter;
    private final int quote;
    private final int width;
    private final boolean[] ends;
    private final PlainColumns columns;
    private boolean crlf;
    private boolean lf;

    /** @param ends the bytes that end a simple cell, or may mean that it is none */
    QuickRecord(int delimiter, int quote, int width, boolean[] ends, PlainColumns columns) {
        this.delimiter = delimiter;
        this.quote = quote;
        this.width = width;
        this.ends = ends;
        this.columns = columns;
    }

    boolean sawCrlf() {
        return crlf;
    }

    boolean sawLf() {
        return lf;
    }

    /** Where the next record begins; {@link #NOT_SIMPLE} where this one has to be read byte by byte. */
    int pass(byte[] buffer, int from, int length) {
        int at = from;
        for (int column = 0; column < width; column++) {
            boolean quoted = at < length && buffer[at] == quote;
            int start = quoted ? at + 1 : at;
            int end = endOfCell(buffer, start, length);
            at = quoted ? end + 1 : end;
            if (at >= length || quoted && buffer[end] != quote) {
                return NOT_SIMPLE;
            }
            columns.check(column, buffer, start, end);
            if (buffer[at] != delimiter) {
                return column == width - 1 ? endOfLine(buffer, at, length) : NOT_SIMPLE;
            }
            at++;
        }
        return NOT_SIMPLE;
    }

    private int endOfCell(byte[] buffer, int from, int length) {
        boolean[] ends = this.ends;
        int at = from;
        while (at < length && !ends[buffer[at] & 0xFF]) {
            at++;
        }
        return at;
    }

    private int endOfLine(byte[] buffer, int at, int length) {
        if (buffer[at] == '\n') {
            lf = true;
            return at + 1;
        }
        if (buffer[at] == '\r' && at + 1 < length && buffer[at + 1] == '\n') {
            crlf = true;
            return at + 2;
        }
        return NOT_SIMPLE;
    }
}

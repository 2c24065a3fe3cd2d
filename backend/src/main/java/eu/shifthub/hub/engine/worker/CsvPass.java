package eu.shifthub.hub.engine.worker;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading of a CSV file from its first to its last byte (RFC 4180; line ends may be any and mixed). */
final class CsvPass {
    private static final int LONGEST_RECORD = 16 << 20;
    private static final int RAW_SHOWN = 200;
    private static final int NONE = -1;
    private static final int BUFFER = 1 << 20;

    private enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        ESCAPED,
        QUOTE_IN_QUOTED,
        AFTER_BAD_QUOTE
    }

    private final CsvScan.Request request;
    private final @Nullable BufferedWriter malformedRecords;
    private final @Nullable BufferedWriter lineOfRecord;
    private final @Nullable OutputStream copy;
    private final int delimiter;
    private final int quote;
    private final int escape;
    private final boolean[] meaningful = new boolean[256];
    private final PlainColumns columns;
    private final QuickRecord quick;
    private final Utf8Check utf8 = new Utf8Check();

    private long notUtf8;
    private long records;
    private long malformed;
    private long good;
    private long unclosed;
    private boolean linesDiffer;
    private boolean crlf;
    private boolean lf;
    private boolean cr;

    private long line = 1;
    private boolean afterCr;
    private int skipLeft;
    private boolean headerLeft;
    private long lastOffset = Long.MIN_VALUE;

    // The record at hand.
    private State state = State.CELL_START;
    private long startLine = 1;
    private int innerLines;
    private int cells = 1;
    private long bytes;
    private boolean badQuote;
    private boolean nul;
    private byte[] record = new byte[4096];
    private int kept;

    CsvPass(
            CsvScan.Request request,
            @Nullable BufferedWriter malformedRecords,
            @Nullable BufferedWriter lineOfRecord,
            @Nullable OutputStream copy) {
        this.request = request;
        this.malformedRecords = malformedRecords;
        this.lineOfRecord = lineOfRecord;
        this.copy = copy;
        this.delimiter = request.delimiter().charAt(0);
        this.quote = first(request.quote());
        this.escape = first(request.escape()) == quote ? NONE : first(request.escape());
        this.skipLeft = request.skip();
        this.headerLeft = request.header();
        for (int b : new int[] {delimiter, quote, escape, '\n', '\r', 0}) {
            if (b != NONE) {
                meaningful[b & 0xFF] = true;
            }
        }
        this.columns = new PlainColumns(request.plain(), request.nullMarkers());
        this.quick = new QuickRecord(delimiter, quote, request.width(), meaningful, columns);
    }

    private static int first(@Nullable String character) {
        return character == null || character.isEmpty() ? NONE : character.charAt(0);
    }

    long records() {
        return records;
    }

    long malformed() {
        return malformed;
    }

    long unclosed() {
        return unclosed;
    }

    long notUtf8() {
        return notUtf8;
    }

    List<Integer> unusual() {
        return columns.unusual();
    }

    boolean mixedLineEnds() {
        return (crlf || quick.sawCrlf() ? 1 : 0) + (lf || quick.sawLf() ? 1 : 0) + (cr ? 1 : 0) > 1;
    }

    /** Whether the line of a record is not simply its number plus that of the first. */
    boolean linesDiffer() {
        return linesDiffer;
    }

    void read() throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(request.file())) {
            int length = in.readNBytes(buffer, 0, buffer.length);
            int from = hasByteOrderMark(buffer, length) ? 3 : 0;
            for (long left = request.upTo(); length > 0 && left > 0 && isSound(); left -= BUFFER) {
                accept(buffer, from, length);
                from = 0;
                length = in.readNBytes(buffer, 0, buffer.length);
            }
        }
        if (isSound() && request.upTo() == CsvScan.WHOLE) {
            end();
        }
    }

    private boolean isSound() {
        return unclosed == 0 && notUtf8 == 0;
    }

    private void accept(byte[] buffer, int from, int length) throws IOException {
        int wrong = utf8.check(buffer, from, length);
        accepted(buffer, from, wrong == Utf8Check.SOUND ? length : wrong);
        if (wrong != Utf8Check.SOUND && unclosed == 0) {
            notUtf8 = line;
        }
    }

    private void accepted(byte[] buffer, int from, int length) throws IOException {
        int i = from;
        while (i < length && unclosed == 0) {
            int next = atSimpleRecord() ? quick.pass(buffer, i, length) : QuickRecord.NOT_SIMPLE;
            if (next == QuickRecord.NOT_SIMPLE) {
                i = acceptSlowly(buffer, i, length);
            } else {
                i = next;
                records++;
                good++;
                line++;
                startLine = line;
            }
        }
    }

    /** Only where nothing has to be copied or listed, and a record is to begin. */
    private boolean atSimpleRecord() {
        return bytes == 0 && !afterCr && !headerLeft && skipLeft == 0 && copy == null && lineOfRecord == null;
    }

    /** One byte, and those after it that mean nothing. */
    private int acceptSlowly(byte[] buffer, int from, int length) throws IOException {
        int i = copy == null && withinCell() ? passOver(buffer, from, length) : from;
        if (i < length) {
            accept(buffer[i]);
            i++;
        }
        return i;
    }

    private boolean withinCell() {
        return (state == State.PLAIN || state == State.QUOTED) && !afterCr && skipLeft == 0;
    }

    /** To the next byte that may mean something; most do not, and this is the quick way past them. */
    private int passOver(byte[] buffer, int from, int length) {
        boolean[] meaningful = this.meaningful;
        int i = from;
        while (i < length && !meaningful[buffer[i] & 0xFF]) {
            i++;
        }
        bytes += i - from;
        columns.add(buffer, from, i);
        return i;
    }

    private static boolean hasByteOrderMark(byte[] buffer, int length) {
        return length >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF;
    }

    private void end() throws IOException {
        if (afterCr) {
            cr = true;
            lineEnd();
        }
        if (!utf8.isWhole()) {
            notUtf8 = line;
        } else if (state == State.QUOTED || state == State.ESCAPED) {
            unclosed = startLine;
        } else if (bytes > 0) {
            lineEnd();
        }
    }

    private void accept(byte b) throws IOException {
        if (afterCr) {
            afterCr = false;
            if (b == '\n') {
                crlf = true;
                lineEnd();
                return;
            }
            cr = true;
            lineEnd();
        }
        boolean quoted = state == State.QUOTED || state == State.ESCAPED;
        if (b == '\r' && !quoted) {
            afterCr = true;
        } else if (b == '\n' && !quoted) {
            lf = true;
            lineEnd();
        } else {
            take(b);
        }
    }

    private void take(byte b) {
        bytes++;
        keep(b);
        nul |= b == 0;
        if (skipLeft > 0) {
            return;
        }
        if (!headerLeft) {
            watch(b);
        }
        if (state == State.QUOTED) {
            insideQuotes(b);
        } else if (state == State.ESCAPED) {
            state = State.QUOTED;
        } else if (b == delimiter) {
            cells++;
            state = State.CELL_START;
        } else if (b == quote && state == State.CELL_START || b == quote && state == State.QUOTE_IN_QUOTED) {
            state = State.QUOTED;
        } else if (state == State.QUOTE_IN_QUOTED) {
            badQuote = true;
            state = State.AFTER_BAD_QUOTE;
        } else if (state == State.CELL_START) {
            state = State.PLAIN;
        }
    }

    /** Gathers the cell, without the quotes around it. */
    private void watch(byte b) {
        boolean inside = state == State.QUOTED || state == State.ESCAPED;
        if (b == delimiter && !inside) {
            columns.endCell(cells - 1);
        } else if (b != quote || state != State.QUOTED && state != State.CELL_START) {
            columns.add(b);
        }
    }

    private void insideQuotes(byte b) {
        if (b == escape) {
            state = State.ESCAPED;
        } else if (b == quote) {
            state = State.QUOTE_IN_QUOTED;
        } else if (b == '\n') {
            line++;
            innerLines++;
            linesDiffer = true;
        }
    }

    private void keep(byte b) {
        if (copy == null || bytes > LONGEST_RECORD) {
            return;
        }
        if (kept == record.length) {
            record = Arrays.copyOf(record, record.length * 2);
        }
        record[kept++] = b;
    }

    private void lineEnd() throws IOException {
        line++;
        if (skipLeft > 0) {
            skipLeft--;
            copyRecord();
        } else if (headerLeft) {
            headerLeft = false;
            linesDiffer |= innerLines > 0;
            copyRecord();
        } else if (bytes == 0 && request.width() > 1) {
            linesDiffer = true; // DuckDB passes over blank lines too.
        } else {
            endRecord();
        }
        startRecord();
    }

    private void endRecord() throws IOException {
        if (badQuote && innerLines > 0) {
            unclosed = startLine;
            return;
        }
        String reason = reason();
        records++;
        if (reason == null) {
            columns.endCell(cells - 1);
            noteLine();
            good++;
            copyRecord();
        } else {
            malformed++;
            report(reason);
        }
    }

    /** In the words of {@code RejectReason}. */
    private @Nullable String reason() {
        if (badQuote) {
            return "QUOTE";
        }
        if (nul) {
            return "NUL";
        }
        if (bytes > LONGEST_RECORD) {
            return "TOO_LONG\tmegabytes=" + (LONGEST_RECORD >> 20);
        }
        return cells == request.width() ? null : "CELLS\texpected=" + request.width() + "\tfound=" + cells;
    }

    private void noteLine() throws IOException {
        long offset = startLine - good;
        if (lineOfRecord != null && offset != lastOffset) {
            lastOffset = offset;
            lineOfRecord.write(good + "," + startLine + "\n");
        }
    }

    private void copyRecord() throws IOException {
        if (copy != null) {
            copy.write(record, 0, kept);
            copy.write('\n');
        }
    }

    private void report(String reason) throws IOException {
        if (malformedRecords == null) {
            return;
        }
        String raw = new String(record, 0, Math.min(kept, RAW_SHOWN * 4), StandardCharsets.UTF_8);
        String shown = raw.codePoints()
                .limit(RAW_SHOWN)
                .map(c -> c == 0 ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        malformedRecords.write(startLine + ",\"" + shown.replace("\"", "\"\"") + "\",\"" + reason + "\"\n");
    }

    private void startRecord() {
        state = State.CELL_START;
        cells = 1;
        bytes = 0;
        kept = 0;
        badQuote = false;
        nul = false;
        innerLines = 0;
        startLine = line;
        columns.forgetCell();
    }
}

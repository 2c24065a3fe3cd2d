package eu.shifthub.hub.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.RecordBatch;
import org.jspecify.annotations.Nullable;

/**
 * One column of one Arrow batch.
 *
 * @param validity a bit a row, 0 where the cell is empty; null where none is
 * @param offsets where a text begins; null for cells of fixed width
 */
record ArrowColumn(
        ColumnType type,
        @Nullable ByteBuffer validity,
        @Nullable ByteBuffer offsets,
        ByteBuffer data,
        int buffers) {
    private static final long MICROS = 1_000_000;

    static ArrowColumn of(ColumnType type, RecordBatch batch, int first, ByteBuffer body) {
        ByteBuffer validity = slice(batch.buffers(first), body);
        boolean variable = switch (type.kind()) {
            case TEXT, UUID, BINARY, OTHER -> true;
            case BOOLEAN, INTEGER, BIGINT, DECIMAL, DOUBLE, DATE, TIME, TIMESTAMP, TIMESTAMPTZ -> false;
        };
        return new ArrowColumn(
                type,
                validity.hasRemaining() ? validity : null,
                variable ? slice(batch.buffers(first + 1), body) : null,
                slice(batch.buffers(first + (variable ? 2 : 1)), body),
                variable ? 3 : 2);
    }

    private static ByteBuffer slice(Buffer buffer, ByteBuffer body) {
        return body.slice(Math.toIntExact(buffer.offset()), Math.toIntExact(buffer.length()))
                .order(body.order());
    }

    @Nullable
    Object value(int row) {
        if (isEmpty(row)) {
            return null;
        }
        return switch (type.kind()) {
            case TEXT, OTHER -> text(row);
            case UUID -> UUID.fromString(text(row));
            case BINARY -> bytes(row);
            case BOOLEAN -> (data.get(row >> 3) >> (row & 7) & 1) == 1;
            case INTEGER -> data.getInt(row * 4);
            case BIGINT -> data.getLong(row * 8);
            case DECIMAL -> decimal(row);
            case DOUBLE -> data.getDouble(row * 8);
            case DATE -> LocalDate.ofEpochDay(data.getInt(row * 4));
            case TIME -> LocalTime.ofNanoOfDay(data.getLong(row * 8) * 1000);
            case TIMESTAMP -> LocalDateTime.ofInstant(instant(row), ZoneOffset.UTC);
            case TIMESTAMPTZ -> instant(row);
        };
    }

    private boolean isEmpty(int row) {
        return validity != null && (validity.get(row >> 3) >> (row & 7) & 1) == 0;
    }

    private Instant instant(int row) {
        long micros = data.getLong(row * 8);
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1000);
    }

    private BigDecimal decimal(int row) {
        byte[] bigEndian = new byte[16];
        for (int i = 0; i < 16; i++) {
            bigEndian[15 - i] = data.get(row * 16 + i);
        }
        return new BigDecimal(new BigInteger(bigEndian), type.scale());
    }

    private String text(int row) {
        return new String(bytes(row), StandardCharsets.UTF_8);
    }

    private ByteBuffer starts() {
        if (offsets == null) {
            throw new IllegalStateException("Cells of fixed width have no bytes: " + type);
        }
        return offsets;
    }

    private byte[] bytes(int row) {
        ByteBuffer starts = starts();
        int from = starts.getInt(row * 4);
        byte[] bytes = new byte[starts.getInt(row * 4 + 4) - from];
        data.get(from, bytes);
        return bytes;
    }
}

package eu.shifthub.hub.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text in UTF-8 that grows at its end, for writing many cells without an object for each. */
public final class Utf8Text {
    private static final int LONGEST_NUMBER = 20;

    private byte[] bytes = new byte[1 << 16];
    private int length;

    public int length() {
        return length;
    }

    public byte byteAt(int index) {
        return bytes[index];
    }

    public Utf8Text append(char ascii) {
        require(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    public Utf8Text append(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        require(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        return this;
    }

    /** Puts quotes around what stands from there on, and doubles those within. */
    public void quote(int from) {
        int inner = 0;
        for (int i = from; i < length; i++) {
            inner += bytes[i] == '"' ? 1 : 0;
        }
        require(inner + 2);
        int to = length + inner + 1;
        bytes[to] = '"';
        for (int i = length - 1; i >= from; i--) {
            bytes[--to] = bytes[i];
            if (bytes[i] == '"') {
                bytes[--to] = '"';
            }
        }
        bytes[from] = '"';
        length += inner + 2;
    }

    void append(ByteBuffer source, int from, int count) {
        require(count);
        source.get(from, bytes, length, count);
        length += count;
    }

    /** A decimal: its digits, and how many of them stand after the point. */
    void append(long unscaled, int scale) {
        if (unscaled < 0) {
            append('-');
        }
        require(LONGEST_NUMBER + scale);
        int digits = Math.max(digits(unscaled), scale + 1);
        int at = length + digits + (scale > 0 ? 1 : 0);
        length = at;
        long rest = unscaled;
        for (int i = 0; i < digits; i++) {
            if (i == scale && scale > 0) {
                bytes[--at] = '.';
            }
            bytes[--at] = (byte) ('0' + Math.abs(rest % 10));
            rest /= 10;
        }
    }

    /** So many digits, zeros in front. */
    void appendPadded(int value, int digits) {
        require(digits);
        int rest = value;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    /** Writes all of it and begins anew. */
    public void moveTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }

    private static int digits(long value) {
        int digits = 1;
        for (long rest = value / 10; rest != 0; rest /= 10) {
            digits++;
        }
        return digits;
    }

    private void require(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}

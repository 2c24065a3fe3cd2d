package eu.shifthub.hub.engine.worker;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Whether bytes are UTF-8 (RFC 3629, section 4), over as many buffers as they come in. */
final class Utf8Check {
    static final int SOUND = -1;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long NOT_ASCII = 0x8080808080808080L;

    /** Bytes that still belong to the character begun, and the range that the next of them is in. */
    private int missing;

    private int lowest = 0x80;
    private int highest = 0xBF;

    /** Whether the last character is whole. */
    boolean isWhole() {
        return missing == 0;
    }

    /** Where the first byte is that cannot be; {@link #SOUND} where there is none. */
    int check(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (missing == 0) {
                at = pastAscii(bytes, at, to);
                if (at == to) {
                    return SOUND;
                }
            }
            if (!accept(bytes[at] & 0xFF)) {
                return at;
            }
            at++;
        }
        return SOUND;
    }

    private static int pastAscii(byte[] bytes, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to && ((long) LONGS.get(bytes, at) & NOT_ASCII) == 0) {
            at += Long.BYTES;
        }
        while (at < to && bytes[at] >= 0) {
            at++;
        }
        return at;
    }

    private boolean accept(int b) {
        if (missing > 0) {
            boolean fits = b >= lowest && b <= highest;
            missing--;
            lowest = 0x80;
            highest = 0xBF;
            return fits;
        }
        if (b < 0xC2 || b > 0xF4) {
            return false;
        }
        missing = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
        lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        return true;
    }
}

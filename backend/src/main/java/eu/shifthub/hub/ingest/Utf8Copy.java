package eu.shifthub.hub.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes a stream strictly and counts its lines on the way; the byte order mark is left out. */
final class Utf8Copy {
    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CharsetDecoder decoder;
    private final Writer out;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER);
    private boolean begun;
    private long lineEnds;

    Utf8Copy(Charset charset, Writer out) {
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.out = out;
    }

    /** False where a character is not written in the encoding; {@link #line()} says in which line. */
    boolean run(InputStream in) throws IOException {
        int read;
        do {
            read = in.read(bytes.array(), bytes.position(), bytes.remaining());
            bytes.position(bytes.position() + Math.max(read, 0)).flip();
            if (!decode(read < 0)) {
                return false;
            }
            bytes.compact();
        } while (read >= 0);
        out.flush();
        return true;
    }

    /** The line that is being read, from 1. */
    long line() {
        return lineEnds + 1;
    }

    private boolean decode(boolean end) throws IOException {
        CoderResult result;
        do {
            result = decoder.decode(bytes, chars, end);
            drain();
            if (result.isError()) {
                return false;
            }
        } while (result.isOverflow());
        return true;
    }

    private void drain() throws IOException {
        chars.flip();
        if (!begun && chars.hasRemaining()) {
            begun = true;
            if (chars.get(chars.position()) == BYTE_ORDER_MARK) {
                chars.get();
            }
        }
        for (int i = chars.position(); i < chars.limit(); i++) {
            lineEnds += chars.get(i) == '\n' ? 1 : 0;
        }
        out.write(chars.array(), chars.position(), chars.remaining());
        chars.clear();
    }
}

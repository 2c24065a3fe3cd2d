package eu.shifthub.hub.source.spool;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a text file begins, and what else must be the same for another to follow it.
 *
 * @param header the first line, without byte order mark and line end; empty where there is none
 * @param length bytes of that line with both
 * @param utf8 whether all of it is UTF-8
 * @param quotes how many quotes it has; an odd number leaves a cell open that would swallow the next file
 */
record TextStart(String header, long length, boolean utf8, long quotes) {
    private static final int LONGEST_HEADER = 1 << 20;
    private static final String MARK = "\u00ef\u00bb\u00bf";

    static TextStart of(Path file, boolean withHeader) throws IOException {
        String line = withHeader ? firstLine(file) : "";
        String plain = line.startsWith(MARK) ? line.substring(MARK.length()) : line;
        return new TextStart(plain.stripTrailing(), line.length(), isUtf8(file), withHeader ? quotes(file) : 0);
    }

    boolean isLike(TextStart other) {
        return header.equals(other.header) && utf8 == other.utf8 && header.indexOf('\0') < 0;
    }

    boolean isWhole() {
        return quotes % 2 == 0;
    }

    /** Its bytes as characters, one each: compared, never shown. */
    private static String firstLine(Path file) throws IOException {
        StringBuilder line = new StringBuilder();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int next = in.read(); next >= 0 && line.length() < LONGEST_HEADER; next = in.read()) {
                line.append((char) next);
                if (next == '\n') {
                    return line.toString();
                }
            }
        }
        return line.toString();
    }

    private static long quotes(Path file) throws IOException {
        long quotes = 0;
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    quotes += buffer[i] == '"' ? 1 : 0;
                }
            }
        }
        return quotes;
    }

    private static boolean isUtf8(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        try (InputStream in = Files.newInputStream(file)) {
            int read;
            do {
                read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + read).flip();
                if (decoder.decode(bytes, chars, read == 0).isError()) {
                    return false;
                }
                chars.clear();
                bytes.compact();
            } while (read > 0);
            return true;
        }
    }
}

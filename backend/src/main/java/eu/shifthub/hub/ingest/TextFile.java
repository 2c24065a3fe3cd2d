package eu.shifthub.hub.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

/** Finds out whether bytes are text, in which encoding, and writes them anew in UTF-8. No character is ever replaced. */
final class TextFile {
    private static final int LOOKED_AT = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** Text, but no table. */
    private static final Set<String> OTHER_TEXT = Set.of(
            "text/html",
            "application/xhtml+xml",
            "application/xml",
            "application/pdf",
            "application/rtf",
            "text/rtf",
            "image/svg+xml");

    private TextFile() {}

    /** Whether bytes are the beginning of a text that may be a table, by what is in them. */
    static boolean isTable(byte[] start) {
        byte[] looked = start.length > LOOKED_AT ? Arrays.copyOf(start, LOOKED_AT) : start;
        String type = type(looked);
        return !OTHER_TEXT.contains(type) && (type.startsWith("text/") || looksLikeText(looked));
    }

    private static String type(byte[] start) {
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(start), new Metadata())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The encoding that these bytes, the beginning of a file or all of it, are written in. */
    static TextEncoding guess(byte[] start) {
        TextEncoding utf16 = utf16(start);
        if (utf16 != null) {
            return utf16;
        }
        return isUtf8(start) ? TextEncoding.UTF_8 : TextEncoding.WINDOWS_1252;
    }

    /**
     * Copies text as UTF-8 without byte order mark.
     *
     * @throws eu.shifthub.hub.platform.ProblemException naming the line that is not written in the encoding
     */
    static void transcode(InputStream in, TextEncoding encoding, OutputStream out, String fileName) throws IOException {
        Utf8Copy copy = new Utf8Copy(encoding.charset(), new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (!copy.run(in)) {
            throw IngestProblem.NOT_IN_ENCODING.because(Map.of(
                    "line",
                    copy.line(),
                    "file",
                    fileName,
                    "encoding",
                    encoding.charset().name()));
        }
    }

    /** Whether bytes, the beginning of a file or all of it, are UTF-8 without byte order mark. */
    static boolean isPlainUtf8(byte[] start) {
        boolean marked = start.length >= 3
                && (start[0] & 0xFF) == 0xEF
                && (start[1] & 0xFF) == 0xBB
                && (start[2] & 0xFF) == 0xBF;
        return !marked && isUtf8(start);
    }

    /** By its mark, or, without one, by the zeros that western text in UTF-16 has in every second place. */
    private static @Nullable TextEncoding utf16(byte[] start) {
        if (start.length >= 2 && (start[0] & 0xFF) == 0xFF && (start[1] & 0xFF) == 0xFE) {
            return TextEncoding.UTF_16LE;
        }
        if (start.length >= 2 && (start[0] & 0xFF) == 0xFE && (start[1] & 0xFF) == 0xFF) {
            return TextEncoding.UTF_16BE;
        }
        int looked = Math.min(start.length, LOOKED_AT) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < looked; i += 2) {
            even += start[i] == 0 ? 1 : 0;
            odd += start[i + 1] == 0 ? 1 : 0;
        }
        int half = looked / 2;
        if (odd > half * 0.7 && even < half * 0.1) {
            return TextEncoding.UTF_16LE;
        }
        return even > half * 0.7 && odd < half * 0.1 ? TextEncoding.UTF_16BE : null;
    }

    /** Whether the bytes are UTF-8, the last character perhaps cut. */
    private static boolean isUtf8(byte[] start) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return !decoder.decode(ByteBuffer.wrap(start), CharBuffer.allocate(start.length), false)
                .isError();
    }

    private static boolean looksLikeText(byte[] start) {
        if (utf16(start) != null) {
            return true;
        }
        int controls = 0;
        for (byte b : start) {
            controls += b >= 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
        }
        return controls * 100 <= start.length;
    }
}

package eu.shifthub.hub.reader.process;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file in the one dialect of readers: UTF-8, a comma between cells, line feeds, {@code "} around what needs it, nothing
 * at all for "no value". Characters that no database takes (NUL) are left out.
 */
final class CsvFile implements Closeable {
    private final BufferedWriter out;

    CsvFile(Path file) {
        try {
            out = new BufferedWriter(
                    new OutputStreamWriter(
                            Files.newOutputStream(file),
                            StandardCharsets.UTF_8
                                    .newEncoder()
                                    .onMalformedInput(java.nio.charset.CodingErrorAction.REPLACE)
                                    .onUnmappableCharacter(java.nio.charset.CodingErrorAction.REPLACE)),
                    1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void row(List<? extends @Nullable String> cells) {
        try {
            for (int i = 0; i < cells.size(); i++) {
                if (i > 0) {
                    out.write(',');
                }
                cell(cells.get(i));
            }
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void cell(@Nullable String value) throws IOException {
        if (value == null) {
            return;
        }
        String clean = value.indexOf('\0') < 0 ? value : value.replace("\0", "");
        if (!needsQuotes(clean)) {
            out.write(clean);
            return;
        }
        out.write('"');
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c == '"') {
                out.write('"');
            }
            out.write(c);
        }
        out.write('"');
    }

    private static boolean needsQuotes(String value) {
        if (value.isEmpty() || value.charAt(0) == ' ' || value.charAt(value.length() - 1) == ' ') {
            return true;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

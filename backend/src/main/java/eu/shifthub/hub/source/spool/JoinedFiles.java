package eu.shifthub.hub.source.spool;

import eu.shifthub.hub.source.connector.SourceProblem;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Several text files of the same columns as one: the header once, then the rows of each. Files that differ in header,
 * encoding or kind are refused, naming the file: joined, they would say something else than they did.
 */
final class JoinedFiles {
    private static final Set<String> LINES_OF_JSON = Set.of("ndjson", "jsonl");
    private static final Set<String> WITH_HEADER = Set.of("csv", "tsv", "txt", "tab");

    private JoinedFiles() {}

    static Brought.OfFile join(List<Brought.OfFile> files, Path target, String name) throws IOException {
        Brought.OfFile first = files.getFirst();
        String kind = kind(first);
        boolean header = WITH_HEADER.contains(kind);
        if (!header && !LINES_OF_JSON.contains(kind)) {
            throw SourceProblem.FILES_NOT_JOINED.because(Map.of("file", first.name()));
        }
        TextStart start = TextStart.of(first.file(), header);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            for (Brought.OfFile file : files) {
                TextStart other = TextStart.of(file.file(), header);
                if (!kind(file).equals(kind) || !other.isLike(start)) {
                    throw SourceProblem.FILES_DIFFER.because(Map.of("file", file.name(), "first", first.name()));
                }
                if (!other.isWhole()) {
                    throw SourceProblem.FILE_CUT.because(Map.of("file", file.name()));
                }
                append(file.file(), file == first ? 0 : other.length(), out);
            }
        }
        return new Brought.OfFile(target, name + "." + kind);
    }

    private static void append(Path file, long skipped, OutputStream out) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.skipNBytes(skipped);
            int last = '\n';
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                last = buffer[read - 1];
            }
            if (last != '\n') {
                out.write('\n');
            }
        }
    }

    private static String kind(Brought.OfFile file) {
        return file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}

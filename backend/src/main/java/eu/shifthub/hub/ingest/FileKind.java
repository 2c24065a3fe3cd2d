package eu.shifthub.hub.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/** How a file is read, by what is in it; its name and what its sender says of it do not count. */
enum FileKind {
    /** A text table: by the engine, of any dialect and encoding. */
    TEXT,
    /** By the engine. */
    PARQUET,
    /** In a reader process. */
    OTHER;

    private static final Pattern JSON =
            Pattern.compile("\\uFEFF?\\s*(\\{\\s*[\"}]|\\[\\s*([\\[\\]{\"\\d-]|true|false|null))[\\s\\S]*");
    private static final int LOOKED_AT = 4096;

    static FileKind of(byte[] start, String fileName) {
        if (start.length == 0) {
            throw IngestProblem.FILE_EMPTY.because(Map.of("file", fileName));
        }
        if (start.length > 4 && new String(start, 0, 4, StandardCharsets.ISO_8859_1).equals("PAR1")) {
            return PARQUET;
        }
        if (!TextFile.isTable(start)) {
            return OTHER;
        }
        byte[] beginning = Arrays.copyOf(start, Math.min(start.length, LOOKED_AT));
        String text = new String(beginning, TextFile.guess(beginning).charset());
        return JSON.matcher(text).matches() ? OTHER : TEXT;
    }
}

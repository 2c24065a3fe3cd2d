package eu.shifthub.hub.reader.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The records of a JSON file, whichever way it holds them: a list of objects, an object with lists of objects, an object
 * alone, or an object a line (NDJSON).
 */
final class JsonRecords {
    /** What is done with the records; the parser stands at the beginning of an object and must be left at its end. */
    interface Taker {
        void take(String table, long line, JsonParser record);

        /** Whether there can be no more to take, of a file that is one table. */
        boolean hasEnough();

        void reject(String table, long line, String raw, String reason);
    }

    private final Path file;
    private final String name;
    private final boolean lines;

    JsonRecords(Path file, String name) throws IOException {
        this.file = file;
        this.name = name;
        this.lines = isLines();
    }

    boolean lines() {
        return lines;
    }

    void each(Taker taker) throws IOException {
        if (lines) {
            eachLine(taker);
        } else if (!eachOfDocument(taker)) {
            wholeDocument(taker);
        }
    }

    /** The first line is an object already, and another follows. */
    private boolean isLines() throws IOException {
        try (BufferedReader reader = reader()) {
            String first = nextLine(reader);
            String second = first == null ? null : nextLine(reader);
            return first != null && second != null && second.startsWith("{") && isObject(first);
        } catch (java.nio.charset.CharacterCodingException e) {
            return false; // UTF-16, or broken: the parser of documents tells.
        }
    }

    private static @Nullable String nextLine(BufferedReader reader) throws IOException {
        String line = reader.readLine();
        while (line != null && line.isBlank()) {
            line = reader.readLine();
        }
        return line == null ? null : line.strip();
    }

    private static boolean isObject(String line) {
        if (!line.startsWith("{") && !line.startsWith("\uFEFF{")) {
            return false;
        }
        try (JsonParser parser = Json.open(withoutMark(line))) {
            parser.nextToken();
            parser.skipChildren();
            return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }

    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private BufferedReader reader() throws IOException {
        Reader utf8 = new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
        return new BufferedReader(utf8, 1 << 16);
    }

    private void eachLine(Taker taker) throws IOException {
        long number = 0;
        try (BufferedReader reader = reader()) {
            for (String line = reader.readLine(); line != null && !taker.hasEnough(); line = reader.readLine()) {
                number++;
                String text = number == 1 ? withoutMark(line).strip() : line.strip();
                if (!text.isEmpty()) {
                    takeLine(taker, number, text);
                }
            }
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new Refusal("JSON_NOT_UTF8").with("file", name).with("line", number + 1);
        }
    }

    private static void takeLine(Taker taker, long number, String text) {
        if (!text.startsWith("{")) {
            taker.reject("", number, text, "NOT_AN_OBJECT");
            return;
        }
        // Looked through before it is taken, so that nothing of a broken line counts.
        try (JsonParser parser = Json.open(text)) {
            parser.nextToken();
            parser.skipChildren();
            if (parser.nextToken() != null) {
                taker.reject("", number, text, "SEVERAL_OBJECTS");
                return;
            }
        } catch (JacksonException e) {
            taker.reject("", number, text, "NOT_JSON\tmessage=" + words(e));
            return;
        }
        try (JsonParser parser = Json.open(text)) {
            parser.nextToken();
            taker.take("", number, parser);
        }
    }

    private static String words(JacksonException e) {
        return e.getOriginalMessage().replaceAll("\\s+", " ");
    }

    /** False where the document is an object without any list of objects. */
    private boolean eachOfDocument(Taker taker) {
        try (JsonParser parser = Json.open(file)) {
            try {
                JsonToken root = parser.nextToken();
                boolean found = root == JsonToken.START_ARRAY && elements("", parser, taker);
                if (taker.hasEnough()) {
                    return found;
                }
                while (root == JsonToken.START_OBJECT && parser.nextToken() != JsonToken.END_OBJECT) {
                    String field = parser.currentName();
                    if (parser.nextToken() == JsonToken.START_ARRAY) {
                        found |= elements(field, parser, taker);
                    } else {
                        parser.skipChildren();
                    }
                }
                if (!found && root != JsonToken.START_OBJECT) {
                    throw new Refusal("JSON_NO_TABLE").with("file", name);
                }
                if (parser.nextToken() != null) {
                    throw new Refusal("JSON_GOES_ON")
                            .with("file", name)
                            .with("line", parser.currentTokenLocation().getLineNr())
                            .with("column", parser.currentTokenLocation().getColumnNr());
                }
                return found;
            } catch (JacksonException e) {
                throw Json.refusal(name, e, parser);
            }
        }
    }

    /** A list whose first element is an object is a table; others are passed over. */
    private static boolean elements(String table, JsonParser parser, Taker taker) {
        JsonToken first = parser.nextToken();
        boolean isTable = first == JsonToken.START_OBJECT;
        long number = 0;
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (table.isEmpty() && taker.hasEnough()) {
                return isTable;
            }
            number++;
            if (!isTable) {
                parser.skipChildren();
            } else if (token == JsonToken.START_OBJECT) {
                taker.take(table, number, parser);
            } else {
                taker.reject(table, number, token.isScalarValue() ? parser.getString() : "[…]", "NOT_AN_OBJECT");
                parser.skipChildren();
            }
        }
        return isTable;
    }

    private void wholeDocument(Taker taker) {
        try (JsonParser parser = Json.open(file)) {
            try {
                parser.nextToken();
                taker.take("", 1, parser);
            } catch (JacksonException e) {
                throw Json.refusal(name, e, parser);
            }
        }
    }
}

package eu.shifthub.hub.reader.process;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * An object of a JSON file as the cells of one row. Objects in it become columns {@code a.b} and {@code a.b.c}; what is
 * deeper, and lists, stay JSON. Numbers stay as they are written.
 */
final class JsonRecord {
    private static final int LEVELS = 3;
    /** Between the names of a path: no name has it, so that {@code "a.b"} and {@code b} in {@code a} stay two columns. */
    static final char SEPARATOR = '\0';

    enum Kind {
        NOTHING,
        TEXT,
        NUMBER,
        TRUTH,
        JSON
    }

    record Cell(Kind kind, @Nullable String text) {}

    /**
     * Why it is no row.
     *
     * @param raw the name at fault
     * @param reason in the words of the engine's {@code RejectReason}
     */
    record Wrong(String raw, String reason) {}

    private final Map<String, Cell> cells = new LinkedHashMap<>();
    private @Nullable Wrong wrong;

    /** @param parser at the beginning of an object; afterwards at its end */
    static JsonRecord read(JsonParser parser) {
        JsonRecord record = new JsonRecord();
        record.object(parser, "", 1);
        return record;
    }

    private void object(JsonParser parser, String path, int level) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String own = parser.currentName();
            String unfit = Characters.wrong(own);
            if (unfit != null) {
                wrong = new Wrong(own, unfit);
            }
            String name = path + own;
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT && level < LEVELS) {
                object(parser, name + SEPARATOR, level + 1);
            } else if (cells.put(name, cell(parser, value)) != null) {
                wrong = new Wrong(shown(name), "NAME_TWICE");
            }
        }
    }

    private static Cell cell(JsonParser parser, JsonToken value) {
        return switch (value) {
            case VALUE_NULL -> new Cell(Kind.NOTHING, null);
            case VALUE_TRUE, VALUE_FALSE -> new Cell(Kind.TRUTH, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Cell(Kind.NUMBER, parser.getString());
            case VALUE_STRING -> new Cell(Kind.TEXT, parser.getString());
            case START_OBJECT, START_ARRAY -> new Cell(Kind.JSON, json(parser));
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("No value: " + value);
        };
    }

    private static String json(JsonParser parser) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = Json.MAPPER.createGenerator(text)) {
            generator.copyCurrentStructureExact(parser);
        }
        return text.toString();
    }

    Map<String, Cell> cells() {
        return cells;
    }

    /** A name that is there twice, so that one of its values would be lost, or one that no column can have. */
    @Nullable
    Wrong wrong() {
        return wrong;
    }

    static String shown(String path) {
        return path.replace(SEPARATOR, '.');
    }
}

package eu.shifthub.hub.reader.process;

import java.util.Map;

/**
 * Something about a part that a person should know before importing it.
 *
 * @param code the name of a {@code ReaderNote}
 */
record Note(String code, Map<String, String> parameters) {
    static Note of(String code) {
        return new Note(code, Map.of());
    }

    static Note of(String code, String name, Object value) {
        return new Note(code, Map.of(name, String.valueOf(value)));
    }

    static Note of(String code, String name, Object value, String second, Object secondValue) {
        return new Note(code, Map.of(name, String.valueOf(value), second, String.valueOf(secondValue)));
    }
}

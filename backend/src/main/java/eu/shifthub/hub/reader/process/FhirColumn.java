package eu.shifthub.hub.reader.process;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One column of a resource's table.
 *
 * @param cell what a resource has for it
 */
record FhirColumn(String name, Kind kind, Function<JsonNode, @Nullable JsonNode> cell) {
    enum Kind {
        /** A primitive value, as it is written. */
        VALUE,
        /** Codes and names, which are text whatever they look like. */
        TEXT,
        /** Primitive values, with a blank between them. */
        LIST,
        REFERENCE,
        /** References, with a blank between them. */
        REFERENCES,
        JSON
    }

    /** Reads a line of {@link FhirTables}. */
    static List<FhirColumn> parse(String line) {
        String[] words = line.strip().split(" ");
        String name = words[0];
        String path = words[2];
        return switch (words[1]) {
            case "value" -> List.of(of(name, Kind.VALUE, path));
            case "list" -> List.of(new FhirColumn(name, Kind.LIST, resource -> listAt(resource, path)));
            case "json" -> List.of(new FhirColumn(name, Kind.JSON, resource -> listAt(resource, path)));
            case "reference" -> List.of(of(name, Kind.REFERENCE, path));
            case "references" -> List.of(new FhirColumn(name, Kind.REFERENCES, resource -> listAt(resource, path)));
            case "concept" -> codes(name, path, path + ".coding");
            case "coding" -> codes(name, path, path);
            case "period" ->
                List.of(of(name + "_start", Kind.VALUE, path + ".start"), of(name + "_end", Kind.VALUE, path + ".end"));
            case "quantity" ->
                List.of(of(name, Kind.VALUE, path + ".value"), of(name + "_unit", Kind.TEXT, path + ".unit"));
            case "money" ->
                List.of(of(name, Kind.VALUE, path + ".value"), of(name + "_currency", Kind.TEXT, path + ".currency"));
            default -> throw new IllegalStateException(line);
        };
    }

    /** A concept without any code may still have a text. */
    private static List<FhirColumn> codes(String name, String concept, String coding) {
        return List.of(
                of(name + "_system", Kind.TEXT, coding + ".system"),
                of(name + "_code", Kind.TEXT, coding + ".code"),
                new FhirColumn(name + "_display", Kind.TEXT, resource -> {
                    JsonNode display = at(resource, coding + ".display");
                    return display == null ? at(resource, concept + ".text") : display;
                }));
    }

    private static FhirColumn of(String name, Kind kind, String path) {
        return new FhirColumn(name, kind, resource -> at(resource, path));
    }

    /** The element at a path; of lists the first. */
    private static @Nullable JsonNode at(JsonNode resource, String path) {
        JsonNode found = listAt(resource, path);
        return found == null || !found.isArray() ? found : found.get(0);
    }

    /** The same, except that a list at the path's end stays one. */
    private static @Nullable JsonNode listAt(JsonNode resource, String path) {
        JsonNode node = resource;
        if (path.equals(".")) {
            return node;
        }
        for (String name : path.split("\\.")) {
            JsonNode one = node != null && node.isArray() ? node.get(0) : node;
            node = one == null ? null : one.get(name);
        }
        return node == null || node.isNull() ? null : node;
    }

    /** The cell's text; null where the resource has nothing there. */
    @Nullable
    String text(JsonNode resource, Function<String, String> references) {
        JsonNode found = cell.apply(resource);
        if (found == null) {
            return null;
        }
        return switch (kind) {
            case JSON -> found.toString();
            case REFERENCE -> reference(found, references);
            case LIST -> joined(found, element -> element.isValueNode() ? element.asString() : element.toString());
            case REFERENCES -> joined(found, element -> reference(element, references));
            case VALUE, TEXT -> found.isValueNode() ? found.asString() : found.toString();
        };
    }

    private static @Nullable String joined(JsonNode list, Function<JsonNode, @Nullable String> text) {
        if (!list.isArray()) {
            return text.apply(list);
        }
        StringJoiner joined = new StringJoiner(" ");
        for (JsonNode element : list) {
            String one = text.apply(element);
            if (one != null) {
                joined.add(one);
            }
        }
        return joined.toString();
    }

    private static @Nullable String reference(JsonNode element, Function<String, String> references) {
        JsonNode reference = element.get("reference");
        if (reference != null) {
            return references.apply(reference.asString());
        }
        JsonNode display = element.get("display");
        return display == null ? null : display.asString();
    }

    /** What the text says of the column's type. */
    void learn(ColumnFacts facts, JsonNode resource, @Nullable String text) {
        if (text == null) {
            return;
        }
        JsonNode found = kind == Kind.VALUE ? cell.apply(resource) : null;
        if (found == null) {
            facts.text();
        } else if (found.isNumber()) {
            facts.number(text);
        } else if (found.isBoolean()) {
            facts.bool();
        } else {
            facts.isoText(text);
        }
    }
}

package eu.shifthub.hub.engine;

import eu.shifthub.hub.platform.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells DuckDB's errors as problems: its words, cleaned of where files lie, and the position where it knows one. */
final class DuckDbErrors {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern PATH = Pattern.compile("\"?(?:/[\\w.\\-]+){2,}/?\"?|\"?[A-Za-z]:\\\\[^\\s\"]+\"?");

    /** Errors that are found before any row is read. */
    private static final Set<String> OF_TEXT = Set.of("Parser", "Binder", "Catalog");

    private static final String ABOUT = "about";
    private static final String TEXT = "text";
    private static final String ROWS = "rows";

    private DuckDbErrors() {}

    static ProblemException problem(String error, EngineProperties properties) {
        JsonNode parsed = parse(error);
        String type = parsed.path("exception_type").asString("");
        String message = clean(parsed.path("exception_message").asString(error));
        // In the middle of a result the error comes as words alone.
        if (type.equals("Out of Memory") || type.isEmpty() && message.contains("Out of Memory Error")) {
            return message.contains("max_temp_directory_size")
                    ? EngineProblem.DISK_FULL.because()
                    : EngineProblem.OUT_OF_MEMORY.because(
                            Map.of("memory", properties.memory().toMegabytes() + " MB"));
        }
        if (type.equals("INTERNAL") || type.equals("FATAL")) {
            throw new WorkerLostException("DuckDB failed: " + message, new IllegalStateException(error));
        }
        return wrong(message, parsed.path("position").asString(""), OF_TEXT.contains(type) ? TEXT : ROWS);
    }

    /** Of the question's text. */
    static ProblemException wrong(String message, String position) {
        return wrong(message, position, TEXT);
    }

    static boolean isAboutRows(Map<String, String> parameters) {
        return ROWS.equals(parameters.get(ABOUT));
    }

    private static ProblemException wrong(String message, String position, String about) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("message", message);
        parameters.put(ABOUT, about);
        if (!position.isEmpty()) {
            parameters.put("position", position);
        }
        return EngineProblem.SQL_WRONG.because(parameters);
    }

    static String clean(String message) {
        return PATH.matcher(message).replaceAll("the file").strip();
    }

    private static JsonNode parse(String error) {
        int start = error.indexOf('{');
        try {
            return start < 0 ? JSON.createObjectNode() : JSON.readTree(error.substring(start));
        } catch (JacksonException e) {
            return JSON.createObjectNode(); // Words, not JSON: taken as they are.
        }
    }
}

package eu.shifthub.hub.engine;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import eu.shifthub.hub.platform.Reason;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Why a row, or a cell of it, was not taken: one of a closed set, with its facts, so that it can be told in any language.
 * It is written {@code CODE}, or {@code CODE<tab>name=value<tab>…}.
 */
public record RejectReason(Code code, Map<String, String> facts) {
    private static final String BETWEEN = "\t";

    /** What may be wrong with a row of any format. */
    public enum Code implements Reason {
        NOT_A_DATE("not a date written like {like}"),
        NOT_A_MOMENT("not a date and time written like {like}"),
        NOT_A_TIME("not a time written like {like}"),
        NOT_WHOLE("not a whole number, or one with too many digits"),
        NOT_A_DECIMAL("not a number with at most {decimals} decimals, written like {like}"),
        NOT_A_NUMBER("not a number written like {like}"),
        NOT_YES_OR_NO("neither yes nor no (true, false, 1, 0)"),
        NOT_A_UUID("not a UUID"),
        CELLS("{found} cells in place of {expected}"),
        QUOTE("text after a closing quote"),
        NUL("a NUL byte in it"),
        HALF_CHARACTER("half of a character in it (a surrogate alone)"),
        CELL_TWICE("two cells at one place of a row"),
        TOO_LONG("longer than {megabytes} MB"),
        NOT_AN_OBJECT("not an object"),
        SEVERAL_OBJECTS("more than one object in a line"),
        NOT_JSON("not valid JSON: {message}"),
        NAME_TWICE("two values of one name"),
        ENCRYPTED("protected by a password"),
        UNREADABLE("not readable: {message}"),
        STUCK("its reading did not end within {seconds} s, or took too much memory"),
        /** What reports of before tell in words alone. */
        OTHER("{message}");

        private final String message;

        Code(String message) {
            this.message = message;
        }

        @Override
        public String room() {
            return "engine";
        }

        @Override
        public String message() {
            return message;
        }
    }

    public RejectReason {
        facts = Map.copyOf(facts);
    }

    public static RejectReason of(Code code) {
        return new RejectReason(code, Map.of());
    }

    /** In English. */
    public String words() {
        return code.words(facts);
    }

    @JsonValue
    public String text() {
        return code.name()
                + new TreeMap<>(facts)
                        .entrySet().stream()
                                .map(fact -> BETWEEN + fact.getKey() + "="
                                        + fact.getValue().replaceAll("\\s+", " "))
                                .collect(Collectors.joining());
    }

    /** Reads what {@link #text()} writes; anything else is told as it stands. */
    @JsonCreator
    public static RejectReason parse(String text) {
        String[] parts = text.split(BETWEEN);
        for (Code code : Code.values()) {
            if (code.name().equals(parts[0])) {
                return new RejectReason(code, facts(parts));
            }
        }
        return new RejectReason(Code.OTHER, Map.of("message", text));
    }

    private static Map<String, String> facts(String[] parts) {
        Map<String, String> facts = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) {
                facts.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
            }
        }
        return facts;
    }
}

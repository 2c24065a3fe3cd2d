package eu.shifthub.hub.reader.process;

import java.util.LinkedHashMap;
import java.util.Map;

/** A file that cannot be read, for a reason that a person can do something about. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, String> parameters = new LinkedHashMap<>();

    /** @param code the name of a problem of the room {@code reader} */
    Refusal(String code) {
        super(code);
        this.code = code;
    }

    /** Of a file that is not what it seems to be, in the words of its parser where it has any. */
    static Refusal broken(String file, Exception e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        return message.isBlank()
                ? new Refusal("FELL_OVER").with("file", file)
                : new Refusal("FILE_BROKEN")
                        .with("file", file)
                        .with("message", message.lines().findFirst().orElse(""));
    }

    Refusal with(String name, Object value) {
        parameters.put(name, String.valueOf(value));
        return this;
    }

    String code() {
        return code;
    }

    Map<String, String> parameters() {
        return parameters;
    }
}

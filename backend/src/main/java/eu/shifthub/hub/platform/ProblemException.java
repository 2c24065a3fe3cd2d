package eu.shifthub.hub.platform;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A foreseen problem on its way to the caller. Its message may be shown; anything else becomes {@code INTERNAL}. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> parameters;
    private final @Nullable String field;

    ProblemException(Problem problem, Map<String, ?> parameters, @Nullable String field) {
        super(Reason.fill(problem.message(), parameters));
        this.problem = problem;
        this.parameters = asText(parameters);
        this.field = field;
    }

    public Problem problem() {
        return problem;
    }

    public Map<String, String> parameters() {
        return parameters;
    }

    public @Nullable String field() {
        return field;
    }

    private static Map<String, String> asText(Map<String, ?> parameters) {
        Map<String, String> texts = new TreeMap<>();
        parameters.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        return texts;
    }
}

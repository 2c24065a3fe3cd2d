package eu.shifthub.hub.platform;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a room's catalogue of problems. Each room has one enum of these; the constant's name is the problem's
 * code within the room.
 */
public interface Problem {
    /** What kind of mistake it is, and so which code and status the caller gets. */
    enum Category {
        INPUT("INVALID_INPUT", 400),
        UNAUTHENTICATED("UNAUTHENTICATED", 401),
        DENIED("FORBIDDEN", 403),
        NOT_FOUND("NOT_FOUND", 404),
        CONFLICT("CONFLICT", 409),
        LIMIT("LIMIT_EXCEEDED", 429),
        INTERNAL("INTERNAL", 500);

        private final String code;
        private final int status;

        Category(String code, int status) {
            this.code = code;
            this.status = status;
        }

        /** The {@code extensions.code} of a GraphQL error. */
        public String code() {
            return code;
        }

        /** The status of an HTTP answer (RFC 9457). */
        public int status() {
            return status;
        }
    }

    /** The room, for example {@code dataset}. */
    String room();

    /** The status of an HTTP answer (RFC 9457), where HTTP has a word of its own for the problem. */
    default int status() {
        return category().status();
    }

    /** The enum constant's name. */
    String name();

    Category category();

    /** An English sentence that names the thing and the remedy; {@code {name}} is replaced by a parameter. */
    String message();

    /** The stable key that texts in other languages are filed under, for example {@code dataset.SLUG_TAKEN}. */
    default String key() {
        return room() + "." + name();
    }

    default ProblemException because() {
        return new ProblemException(this, Map.of(), null);
    }

    default ProblemException because(Map<String, ?> parameters) {
        return new ProblemException(this, parameters, null);
    }

    /** The same, blamed on one field of the input (its path, for example {@code title} or {@code columns.3.name}). */
    default ProblemException at(String field, Map<String, ?> parameters) {
        return new ProblemException(this, parameters, field);
    }

    default ProblemException at(@Nullable String field) {
        return new ProblemException(this, Map.of(), field);
    }
}

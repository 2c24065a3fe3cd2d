package eu.shifthub.hub.catalog.describing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a description lacks or has wrong, blamed on the property that mends it.
 *
 * @param position which of its values; null where it is the property as a whole
 * @param code the key of the text that says what is wrong
 */
record Violation(String property, @Nullable Integer position, Severity severity, String code, List<String> arguments) {
    enum Severity {
        VIOLATION,
        /** Recommended only. */
        WARNING
    }

    static final String MISSING = "MISSING";

    boolean isWarning() {
        return severity == Severity.WARNING;
    }

    /** Whether something is missing rather than wrong. */
    boolean isMissing() {
        return code.equals(MISSING);
    }
}

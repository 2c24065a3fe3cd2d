package eu.shifthub.hub.ingest;

import eu.shifthub.hub.platform.ProblemException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why an import failed.
 *
 * @param problem the key of the problem
 * @param traceId where something went wrong that nobody foresaw
 */
public record ImportFailure(
        String problem,
        String message,
        Map<String, String> parameters,
        @Nullable String traceId) {
    static ImportFailure of(ProblemException thrown) {
        return new ImportFailure(
                thrown.problem().key(), String.valueOf(thrown.getMessage()), thrown.parameters(), null);
    }
}

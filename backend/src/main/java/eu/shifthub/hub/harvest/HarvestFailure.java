package eu.shifthub.hub.harvest;

import eu.shifthub.hub.platform.ProblemException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a run failed.
 *
 * @param problem the key of the problem
 * @param traceId where something went wrong that nobody foresaw
 */
record HarvestFailure(
        String problem,
        String message,
        Map<String, String> parameters,
        @Nullable String traceId) {
    static HarvestFailure of(ProblemException thrown) {
        return of(thrown, null);
    }

    static HarvestFailure of(ProblemException thrown, @Nullable String traceId) {
        return new HarvestFailure(
                thrown.problem().key(), String.valueOf(thrown.getMessage()), thrown.parameters(), traceId);
    }
}

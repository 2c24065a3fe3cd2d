package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.platform.ProblemException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a run failed.
 *
 * @param problem the problem's key, for example {@code dataflow.RUN_INTERRUPTED}
 * @param message in English, one line
 * @param node the node that was at work, where it was one
 */
public record RunFailure(
        String problem,
        Map<String, String> parameters,
        String message,
        @Nullable String node) {
    static RunFailure of(ProblemException thrown, @Nullable String node) {
        String message = String.valueOf(thrown.getMessage()).lines().findFirst().orElse("");
        return new RunFailure(thrown.problem().key(), thrown.parameters(), message, node);
    }
}

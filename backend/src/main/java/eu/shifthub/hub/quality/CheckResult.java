package eu.shifthub.hub.quality;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.VersionId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking one rule on one version.
 *
 * @param terms as they were then
 * @param failing rows that break the rule; null where it is not about rows, or could not be checked
 * @param observed what was found where it is not about rows: the newest value, the number of rows
 * @param problem the key of what kept it from being checked
 * @param message of that, in English
 */
record CheckResult(
        RuleId rule,
        DatasetId dataset,
        VersionId version,
        int versionNumber,
        RuleTerms terms,
        Severity severity,
        Outcome outcome,
        @Nullable Long failing,
        long checked,
        @Nullable String observed,
        Examples examples,
        @Nullable String problem,
        @Nullable String message,
        Map<String, String> parameters,
        int durationMs,
        Instant checkedAt) {
    boolean blocks() {
        return severity == Severity.BLOCKING && outcome != Outcome.PASSED;
    }
}

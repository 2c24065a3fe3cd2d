package eu.shifthub.hub.approval;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing the decider must know.
 *
 * @param label a key the SPA has a text for, for example {@code sensitivity}
 */
public record ApprovalFact(String label, String value) {
    /** Which columns are asked for; null for every column. */
    public static ApprovalFact columns(@Nullable List<String> names) {
        return names == null ? new ApprovalFact("allColumns", "true") : list("columns", names);
    }

    /** Until when it is asked for; null for good. */
    public static ApprovalFact end(@Nullable Instant at) {
        return at == null ? new ApprovalFact("noEnd", "true") : new ApprovalFact("expiresAt", at.toString());
    }

    /** One entry a line. An entry takes no more than its line. */
    public static ApprovalFact list(String label, List<String> entries) {
        return new ApprovalFact(
                label,
                String.join(
                        "\n",
                        entries.stream()
                                .map(entry -> entry.strip().replaceAll("\\s+", " "))
                                .toList()));
    }
}

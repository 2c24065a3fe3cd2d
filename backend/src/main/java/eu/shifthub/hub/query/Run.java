package eu.shifthub.hub.query;

import eu.shifthub.hub.identity.UserId;
import eu.shifthub.hub.workspace.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run of a query, as its author's history keeps it.
 *
 * @param rowCount rows handed out; null where it did not succeed
 * @param error what went wrong, in a sentence
 */
record Run(
        RunId id,
        UserId person,
        WorkspaceId workspace,
        String sql,
        Instant startedAt,
        long elapsedMillis,
        RunState state,
        @Nullable Long rowCount,
        @Nullable String error) {
    public UUID uuid() {
        return id.value();
    }
}

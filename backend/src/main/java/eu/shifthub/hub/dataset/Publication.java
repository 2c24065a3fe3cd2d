package eu.shifthub.hub.dataset;

import eu.shifthub.hub.approval.Approval;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a dataset stands between its workspace and the catalog.
 *
 * @param request the newest request, while it waits; null to those who are no members of its workspace
 */
record Publication(
        State state,
        boolean listed,
        @Nullable Integer versionNumber,
        @Nullable Instant publishedAt,
        @Nullable Approval request) {
    enum State {
        UNPUBLISHED,
        REQUESTED,
        PUBLISHED
    }

    static Publication of(Dataset dataset, @Nullable Version published, @Nullable Approval request) {
        return new Publication(
                dataset.isPublished() ? State.PUBLISHED : request == null ? State.UNPUBLISHED : State.REQUESTED,
                dataset.listed(),
                published == null ? null : published.number(),
                dataset.publishedAt(),
                request);
    }
}

package eu.shifthub.hub.ingest;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.identity.UserId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that an application sends as the next version of a dataset.
 *
 * @param upload its id in {@code storage}
 * @param owner of the application, who stands for it
 * @param importId null while it comes, or waits
 */
record Push(
        String upload,
        UUID application,
        UserId owner,
        DatasetId dataset,
        Instant createdAt,
        @Nullable ImportId importId) {
    /** The name under which {@code storage} knows who sent it. */
    String sender() {
        return application.toString();
    }
}

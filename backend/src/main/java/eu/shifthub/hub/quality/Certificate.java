package eu.shifthub.hub.quality;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a practitioner has examined a version of a dataset and vouches for it. It says nothing of any other version.
 *
 * @param by the practitioner
 * @param statement what was examined and found, as the practitioner says it
 * @param validUntil from then on it does not count; null where it counts until it is withdrawn
 * @param withdrawal null where it stands
 */
public record Certificate(
        CertificateId id,
        DatasetId dataset,
        VersionId version,
        int versionNumber,
        UserId by,
        String statement,
        Instant madeAt,
        @Nullable Instant validUntil,
        @Nullable Withdrawal withdrawal) {

    /** That it was taken back, and why. */
    public record Withdrawal(UserId by, Instant at, String reason) {}

    enum State {
        VALID,
        EXPIRED,
        WITHDRAWN
    }

    State state(Instant now) {
        if (withdrawal != null) {
            return State.WITHDRAWN;
        }
        return validUntil == null || validUntil.isAfter(now) ? State.VALID : State.EXPIRED;
    }
}

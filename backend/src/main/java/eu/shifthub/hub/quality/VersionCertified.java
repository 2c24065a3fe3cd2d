package eu.shifthub.hub.quality;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.VersionId;
import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A practitioner has certified a version of a dataset. */
public record VersionCertified(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        @Nullable UUID app,
        DatasetId dataset,
        CertificateId certificate,
        VersionId version)
        implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return dataset.ref();
    }
}

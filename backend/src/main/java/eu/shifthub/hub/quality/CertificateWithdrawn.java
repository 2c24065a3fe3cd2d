package eu.shifthub.hub.quality;

import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A certificate of a version of a dataset was withdrawn. */
public record CertificateWithdrawn(
        UUID id, Instant at, @Nullable UUID actor, @Nullable UUID app, DatasetId dataset, CertificateId certificate)
        implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return dataset.ref();
    }
}

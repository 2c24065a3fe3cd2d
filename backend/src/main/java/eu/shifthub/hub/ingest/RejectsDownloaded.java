package eu.shifthub.hub.ingest;

import eu.shifthub.hub.platform.DomainEvent;
import eu.shifthub.hub.platform.ResourceRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody took the list of rejects of an import, which shows values of the file. */
public record RejectsDownloaded(
        UUID id, Instant at, @Nullable UUID actor, @Nullable UUID app, ImportId importId) implements DomainEvent {
    @Override
    public ResourceRef resource() {
        return importId.ref();
    }
}

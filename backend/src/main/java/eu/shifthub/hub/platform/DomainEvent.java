package eu.shifthub.hub.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened and that the audit log keeps. Implementations are records named in the past tense; what they
 * hold besides these goes into the log as it is, so persons appear by id only.
 */
public interface DomainEvent {
    UUID id();

    Instant at();

    /** The person who did it; null where a machine of the hub or an anonymous caller did. */
    @Nullable
    UUID actor();

    /** The application in whose name it was done, if any. */
    @Nullable
    UUID app();

    ResourceRef resource();
}

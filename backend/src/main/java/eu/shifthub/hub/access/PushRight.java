package eu.shifthub.hub.access;

import eu.shifthub.hub.identity.UserId;
import java.time.Instant;
import java.util.UUID;

/** That an application may push new versions into a dataset; it opens nothing of what is in there. */
public record PushRight(UUID application, UUID dataset, Instant since, UserId by) {}

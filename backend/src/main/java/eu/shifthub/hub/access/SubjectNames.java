package eu.shifthub.hub.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Knows what subjects of one kind are called; implemented by the room that has them. */
public interface SubjectNames {
    Subject.Kind kind();

    /** Those that are gone are missing. */
    Map<UUID, String> names(Collection<UUID> ids);
}

package eu.shifthub.hub.source;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** A synchronisation. */
public record SynchronisationId(UUID value) implements TypedId {
    public static final String KIND = "synchronisation";

    public static SynchronisationId valueOf(String id) {
        return new SynchronisationId(TypedId.parse(KIND, id));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String toString() {
        return globalId();
    }
}

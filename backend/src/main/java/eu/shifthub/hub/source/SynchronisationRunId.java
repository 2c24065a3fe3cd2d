package eu.shifthub.hub.source;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** A run of a synchronisation. */
public record SynchronisationRunId(UUID value) implements TypedId {
    public static final String KIND = "run-of-synchronisation";

    public static SynchronisationRunId valueOf(String id) {
        return new SynchronisationRunId(TypedId.parse(KIND, id));
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

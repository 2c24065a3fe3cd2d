package eu.shifthub.hub.harvest;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** A run of a harvest. */
public record HarvestRunId(UUID value) implements TypedId {
    public static final String KIND = "harvest-run";

    public static HarvestRunId valueOf(String id) {
        return new HarvestRunId(TypedId.parse(KIND, id));
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

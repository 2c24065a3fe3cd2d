package eu.shifthub.hub.harvest;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** A harvest. The UUID is also that of the origin of its datasets. */
public record HarvestId(UUID value) implements TypedId {
    public static final String KIND = "harvest";

    public static HarvestId valueOf(String id) {
        return new HarvestId(TypedId.parse(KIND, id));
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

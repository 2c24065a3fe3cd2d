package eu.shifthub.hub.dataset;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** A dataset. The UUID is the one that addresses use. */
public record DatasetId(UUID value) implements TypedId {
    public static final String KIND = "dataset";

    public static DatasetId valueOf(String id) {
        return new DatasetId(TypedId.parse(KIND, id));
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

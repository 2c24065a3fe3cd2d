package eu.shifthub.hub.quality;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** A run of all rules of a dataset over one version. */
public record CheckRunId(UUID value) implements TypedId {
    public static final String KIND = "quality-run";

    public static CheckRunId valueOf(String id) {
        return new CheckRunId(TypedId.parse(KIND, id));
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

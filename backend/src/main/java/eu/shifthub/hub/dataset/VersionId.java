package eu.shifthub.hub.dataset;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** A version of a dataset. */
public record VersionId(UUID value) implements TypedId {
    public static final String KIND = "version";

    public static VersionId valueOf(String id) {
        return new VersionId(TypedId.parse(KIND, id));
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

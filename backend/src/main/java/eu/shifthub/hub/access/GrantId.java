package eu.shifthub.hub.access;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** A grant of rows of a dataset to a subject. */
public record GrantId(UUID value) implements TypedId {
    public static final String KIND = "grant";

    public static GrantId valueOf(String id) {
        return new GrantId(TypedId.parse(KIND, id));
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

package eu.shifthub.hub.query;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** A query that its author keeps. */
public record SavedQueryId(UUID value) implements TypedId {
    public static final String KIND = "saved-query";

    public static SavedQueryId valueOf(String id) {
        return new SavedQueryId(TypedId.parse(KIND, id));
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

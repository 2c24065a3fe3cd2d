package eu.shifthub.hub.query;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** A run of a query in SQL exploration. */
public record RunId(UUID value) implements TypedId {
    public static final String KIND = "query-run";

    public static RunId valueOf(String id) {
        return new RunId(TypedId.parse(KIND, id));
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

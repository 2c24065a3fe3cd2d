package eu.shifthub.hub.source;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** A source. */
public record SourceId(UUID value) implements TypedId {
    public static final String KIND = "source";

    public static SourceId valueOf(String id) {
        return new SourceId(TypedId.parse(KIND, id));
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

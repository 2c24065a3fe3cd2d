package eu.shifthub.hub.quality;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** A rule about a dataset. */
public record RuleId(UUID value) implements TypedId {
    public static final String KIND = "quality-rule";

    public static RuleId valueOf(String id) {
        return new RuleId(TypedId.parse(KIND, id));
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

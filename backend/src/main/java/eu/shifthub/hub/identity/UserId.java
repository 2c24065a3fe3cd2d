package eu.shifthub.hub.identity;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** A person's account. The UUID is the pseudonym that logs keep. */
public record UserId(UUID value) implements TypedId {
    public static final String KIND = "user";

    public static UserId valueOf(String id) {
        return new UserId(TypedId.parse(KIND, id));
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

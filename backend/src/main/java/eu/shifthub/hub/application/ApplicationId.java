package eu.shifthub.hub.application;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** A program of a person, registered as an OAuth2 client. */
public record ApplicationId(UUID value) implements TypedId {
    public static final String KIND = "application";

    public static ApplicationId valueOf(String id) {
        return new ApplicationId(TypedId.parse(KIND, id));
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

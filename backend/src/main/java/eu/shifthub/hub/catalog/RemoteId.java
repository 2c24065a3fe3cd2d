package eu.shifthub.hub.catalog;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** A dataset of another catalog. The UUID is the one that addresses use. */
public record RemoteId(UUID value) implements TypedId {
    public static final String KIND = "remote-dataset";

    public static RemoteId valueOf(String id) {
        return new RemoteId(TypedId.parse(KIND, id));
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

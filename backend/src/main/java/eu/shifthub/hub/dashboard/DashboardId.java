package eu.shifthub.hub.dashboard;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** A dashboard. */
public record DashboardId(UUID value) implements TypedId {
    public static final String KIND = "dashboard";

    public static DashboardId valueOf(String id) {
        return new DashboardId(TypedId.parse(KIND, id));
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

package eu.shifthub.hub.workspace;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** A studio or a project. */
public record WorkspaceId(UUID value) implements TypedId {
    public static final String KIND = "workspace";

    public static WorkspaceId valueOf(String id) {
        return new WorkspaceId(TypedId.parse(KIND, id));
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

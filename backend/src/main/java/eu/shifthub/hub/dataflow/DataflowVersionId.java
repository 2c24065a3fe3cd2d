package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** A deployed version of a dataflow. */
public record DataflowVersionId(UUID value) implements TypedId {
    public static final String KIND = "dataflow-version";

    public static DataflowVersionId valueOf(String id) {
        return new DataflowVersionId(TypedId.parse(KIND, id));
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

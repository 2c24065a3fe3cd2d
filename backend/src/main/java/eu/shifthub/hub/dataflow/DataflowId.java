package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** A dataflow. */
public record DataflowId(UUID value) implements TypedId {
    public static final String KIND = "dataflow";

    public static DataflowId valueOf(String id) {
        return new DataflowId(TypedId.parse(KIND, id));
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

package eu.shifthub.hub.dataflow;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** One execution of a dataflow. */
public record DataflowRunId(UUID value) implements TypedId {
    public static final String KIND = "dataflow-run";

    public static DataflowRunId valueOf(String id) {
        return new DataflowRunId(TypedId.parse(KIND, id));
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

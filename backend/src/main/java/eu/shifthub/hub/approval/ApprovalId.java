package eu.shifthub.hub.approval;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** A request for a decision. */
public record ApprovalId(UUID value) implements TypedId {
    public static final String KIND = "approval";

    public static ApprovalId valueOf(String id) {
        return new ApprovalId(TypedId.parse(KIND, id));
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

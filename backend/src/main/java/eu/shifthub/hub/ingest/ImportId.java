package eu.shifthub.hub.ingest;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** An import. */
public record ImportId(UUID value) implements TypedId {
    public static final String KIND = "import";

    public static ImportId valueOf(String id) {
        return new ImportId(TypedId.parse(KIND, id));
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

package eu.shifthub.hub.dataset;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** A {@link Series}. */
public record SeriesId(UUID value) implements TypedId {
    public static final String KIND = "series";

    public static SeriesId valueOf(String id) {
        return new SeriesId(TypedId.parse(KIND, id));
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

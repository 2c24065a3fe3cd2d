package eu.shifthub.hub.quality;

import eu.shifthub.hub.platform.TypedId;
import java.util.UUID;

/** The word of a practitioner about one version of a dataset. */
public record CertificateId(UUID value) implements TypedId {
    public static final String KIND = "certificate";

    public static CertificateId valueOf(String id) {
        return new CertificateId(TypedId.parse(KIND, id));
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

package eu.shifthub.hub.quality;

import java.util.Collection;
import java.util.Optional;

/** What the certificates of a dataset amount to for one of its versions. */
public enum Certification {
    /** The version is certified. */
    CURRENT,
    /** It is not, but a version before it is. */
    EARLIER;

    /** Empty where neither is; a certificate of a later version says nothing. */
    public static Optional<Certification> of(Collection<Certificate> standing, int versionNumber) {
        if (standing.stream().anyMatch(certificate -> certificate.versionNumber() == versionNumber)) {
            return Optional.of(CURRENT);
        }
        return standing.stream().anyMatch(certificate -> certificate.versionNumber() < versionNumber)
                ? Optional.of(EARLIER)
                : Optional.empty();
    }
}

package eu.shifthub.hub.quality;

import eu.shifthub.hub.dataset.Version;
import eu.shifthub.hub.dataset.VersionId;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What checks of versions came to, in numbers, for rooms that judge themselves who may know it. */
@Component
@Transactional(readOnly = true)
public class CheckedVersions {
    private final CheckStore store;

    CheckedVersions(CheckStore store) {
        this.store = store;
    }

    /** Those that were never checked are missing. */
    public Map<VersionId, CheckedVersion> of(Collection<Version> versions) {
        return store.checked(versions);
    }
}

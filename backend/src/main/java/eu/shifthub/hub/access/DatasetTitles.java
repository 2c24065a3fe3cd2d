package eu.shifthub.hub.access;

import java.util.Optional;
import java.util.UUID;

/** Knows what datasets are called, for rooms below the one that has them and implements this. */
public interface DatasetTitles {
    Optional<String> findTitle(UUID dataset);
}

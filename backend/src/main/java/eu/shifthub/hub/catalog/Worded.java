package eu.shifthub.hub.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What the audiences are to be told of a handful of datasets. */
record Worded(Map<UUID, Map<Audience, Wording>> wordings) {
    Collection<UUID> datasets() {
        return wordings.keySet();
    }

    /** One for each dataset and audience, also where nothing is told. */
    Wording of(UUID dataset, Audience audience) {
        Map<Audience, Wording> told = Objects.requireNonNull(wordings.get(dataset));
        return Objects.requireNonNull(told.get(audience));
    }
}

package eu.shifthub.hub.source;

import eu.shifthub.hub.dataset.DatasetId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Sources and what brings them in, for the room that tells where rows come from. It has judged already who may know. */
@Component
public class BroughtIn {
    private final SourceStore sources;
    private final SynchronisationStore synchronisations;

    BroughtIn(SourceStore sources, SynchronisationStore synchronisations) {
        this.sources = sources;
        this.synchronisations = synchronisations;
    }

    /** What sources are called; those that are gone are missing. */
    public Map<SourceId, String> names(Collection<SourceId> ids) {
        return sources.byIds(ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().name()));
    }

    /** What fills each dataset; those that nothing does are missing. */
    public Map<DatasetId, Synchronisation> synchronisations(Collection<DatasetId> datasets) {
        return synchronisations.ofDatasets(datasets);
    }
}

package eu.shifthub.hub.source;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.DatasetUse;
import eu.shifthub.hub.dataset.DatasetUses;
import eu.shifthub.hub.identity.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** What no longer has anything to fill when a dataset goes. */
@Component
class SynchronisationUses implements DatasetUses {
    private final SynchronisationStore store;
    private final Access access;

    SynchronisationUses(SynchronisationStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    @Override
    public List<DatasetUse> usesOf(Viewer viewer, DatasetId dataset) {
        return store.ofDatasets(List.of(dataset)).values().stream()
                .filter(found -> access.findMemberRole(
                                viewer, found.workspaceId().value())
                        .isPresent())
                .map(found -> new DatasetUse("synchronisation", found.title()))
                .toList();
    }
}

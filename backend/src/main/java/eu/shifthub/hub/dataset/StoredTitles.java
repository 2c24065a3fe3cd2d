package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.DatasetTitles;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class StoredTitles implements DatasetTitles {
    private final DatasetStore store;

    StoredTitles(DatasetStore store) {
        this.store = store;
    }

    @Override
    public Optional<String> findTitle(UUID dataset) {
        return store.find(new DatasetId(dataset)).map(Dataset::title);
    }
}

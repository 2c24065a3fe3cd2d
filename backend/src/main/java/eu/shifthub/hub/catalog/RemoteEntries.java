package eu.shifthub.hub.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the graph is to say of datasets of other catalogs, as it is right now; beside {@link Entries}. */
@Component
class RemoteEntries {
    private final RemoteStore store;

    RemoteEntries(RemoteStore store) {
        this.store = store;
    }

    /** So many of which something is to be said, after this one. */
    List<UUID> listSaid(@Nullable UUID after, int most) {
        return store.listSaid(after, most);
    }

    /** Of these those of which something is to be said. */
    List<UUID> saidAmong(Collection<UUID> ids) {
        return store.saidAmong(ids);
    }

    int countSaid() {
        return store.countSaid();
    }

    /** Of these those that are, or were, datasets of other catalogs. */
    Map<UUID, RemoteEntry> read(Collection<UUID> ids) {
        return store.entries(ids);
    }
}

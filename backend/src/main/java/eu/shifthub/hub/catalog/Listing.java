package eu.shifthub.hub.catalog;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which datasets each graph describes, in the order of their ids, kept beside the graph so that a page begins where the
 * one before ended, whatever is written between: a dataset that a harvester misses is one it deletes.
 */
@Component
class Listing {
    private final Map<Audience, NavigableMap<UUID, Revision>> listed = new EnumMap<>(Audience.class);

    Listing(GraphStore store) {
        for (Audience audience : Audience.values()) {
            listed.put(audience, new ConcurrentSkipListMap<>());
        }
        reload(store);
    }

    final void reload(GraphStore store) {
        for (Audience audience : Audience.values()) {
            Map<UUID, Revision> revisions = store.read(graph -> new State(graph).revisions(audience));
            of(audience).keySet().retainAll(revisions.keySet());
            of(audience).putAll(revisions);
        }
    }

    void set(Audience audience, UUID dataset, @Nullable Revision revision) {
        if (revision == null) {
            of(audience).remove(dataset);
        } else {
            of(audience).put(dataset, revision);
        }
    }

    /** So many datasets after this one that changed since, in the order of their ids. */
    List<UUID> after(Audience audience, @Nullable UUID dataset, Instant changedSince, int limit) {
        NavigableMap<UUID, Revision> all = of(audience);
        return (dataset == null ? all : all.tailMap(dataset, false))
                .entrySet().stream()
                        .filter(entry -> !entry.getValue().since().isBefore(changedSince))
                        .limit(limit)
                        .map(Map.Entry::getKey)
                        .toList();
    }

    /** The dataset that the first so many end with; null where there are fewer. */
    @Nullable
    UUID nth(Audience audience, Instant changedSince, long n) {
        return of(audience).entrySet().stream()
                .filter(entry -> !entry.getValue().since().isBefore(changedSince))
                .skip(n - 1)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    long count(Audience audience, Instant changedSince) {
        return changedSince.equals(Instant.EPOCH)
                ? of(audience).size()
                : of(audience).values().stream()
                        .filter(revision -> !revision.since().isBefore(changedSince))
                        .count();
    }

    private NavigableMap<UUID, Revision> of(Audience audience) {
        return listed.getOrDefault(audience, new TreeMap<>());
    }
}

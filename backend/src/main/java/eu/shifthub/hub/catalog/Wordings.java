package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Description;
import eu.shifthub.hub.catalog.rdf.HubFacts;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Words what each audience is to be told of datasets, as the database is right now. */
@Component
class Wordings {
    private final Entries entries;
    private final RemoteEntries remotes;
    private final HubFacts hub;

    Wordings(Entries entries, RemoteEntries remotes, HubFacts hub) {
        this.entries = entries;
        this.remotes = remotes;
        this.hub = hub;
    }

    /** For each of these datasets and each audience, also where nothing is told. */
    Worded of(Collection<UUID> datasets) {
        Map<UUID, Map<Audience, Wording>> all = new HashMap<>();
        entries.read(datasets).forEach(entry -> all.put(entry.dataset(), of(entry)));
        remotes.read(datasets).forEach((dataset, remote) -> all.put(dataset, of(remote)));
        datasets.forEach(dataset -> all.computeIfAbsent(dataset, this::nothing));
        return new Worded(all);
    }

    private Map<Audience, Wording> of(CatalogEntry entry) {
        Map<Audience, Wording> told = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            Wording wording = told.entrySet().stream()
                    .filter(other -> isToldAlike(entry, audience, other.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseGet(() ->
                            Wording.of(hub.iris().dataset(entry.dataset()), Description.of(entry, audience, hub)));
            told.put(audience, wording);
        }
        return told;
    }

    private static Map<Audience, Wording> of(RemoteEntry remote) {
        Map<Audience, Wording> told = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            told.put(audience, Wording.of(remote, audience));
        }
        return told;
    }

    private static boolean isToldAlike(CatalogEntry entry, Audience one, Audience other) {
        return entry.visibleTo(one) == entry.visibleTo(other)
                && entry.madeOf(one).equals(entry.madeOf(other));
    }

    private Map<Audience, Wording> nothing(UUID dataset) {
        Map<Audience, Wording> told = new EnumMap<>(Audience.class);
        for (Audience audience : Audience.values()) {
            told.put(audience, Wording.nothing(hub.iris().dataset(dataset)));
        }
        return told;
    }
}

package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.rdf.Commons;
import eu.shifthub.hub.catalog.rdf.Foreign;
import eu.shifthub.hub.catalog.rdf.Iris;
import eu.shifthub.hub.identity.Viewer;
import eu.shifthub.hub.platform.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Datasets of other catalogs, which stand in this one under their own names. Whoever writes has judged already. */
@Component
@Transactional
public class Remotes {
    private static final int AT_ONCE = 10;

    private final RemoteStore store;
    private final Iris iris;
    /** What the hub says of these itself, whoever names them. */
    private final Set<String> explained;

    private final ApplicationEventPublisher events;

    Remotes(RemoteStore store, CatalogProperties properties, Commons commons, ApplicationEventPublisher events) {
        this.store = store;
        this.iris = Iris.of(properties.publicUrl());
        this.explained = commons.names();
        this.events = events;
    }

    /** What became of a description. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED,
        /** Another origin brings this dataset already. */
        TAKEN
    }

    /**
     * Whether a name is one of this hub's own, or of what the vocabularies here explain, so that it cannot be another
     * catalog's.
     */
    public boolean isOwn(String iri) {
        return iri.equals(iris.base())
                || iri.startsWith(iris.base() + "/")
                || iri.startsWith(iris.base() + "#")
                || explained.contains(iri);
    }

    /** What it is called, and who may know of its datasets, from now on. */
    public void put(Origin origin) {
        Optional<Origin> before = store.lockOrigin(origin.id());
        store.put(origin);
        if (before.isPresent() && !before.get().equals(origin)) {
            changed(store.listOf(origin.id()));
        }
        if (before.filter(known -> isNarrower(origin, known)).isPresent()) {
            events.publishEvent(new OriginNarrowed(origin.id()));
        }
    }

    private static boolean isNarrower(Origin origin, Origin before) {
        return Arrays.stream(Audience.values())
                .anyMatch(audience -> before.isOpenTo(audience) && !origin.isOpenTo(audience));
    }

    /**
     * Keeps what an origin says of datasets of it, each named once; by name what became of each. Of an origin that was
     * taken out nothing is kept.
     */
    public Map<String, Outcome> put(UUID origin, List<RemoteDescription> said, Instant now) {
        if (store.lockOrigin(origin).isEmpty()) {
            return Map.of();
        }
        Set<String> others = new HashSet<>(store.namesAmong(
                said.stream().flatMap(RemoteDescription::partNames).collect(Collectors.toSet())));
        said.stream().map(RemoteDescription::iri).forEach(others::add);
        Map<String, RemoteStore.Known> known =
                store.lock(said.stream().map(RemoteDescription::iri).toList());
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        List<UUID> changed = new ArrayList<>();
        for (RemoteDescription one : said) {
            outcomes.put(one.iri(), put(origin, one.without(others), known.get(one.iri()), now, changed));
        }
        changed(changed);
        return outcomes;
    }

    private Outcome put(
            UUID origin, RemoteDescription said, RemoteStore.@Nullable Known before, Instant now, List<UUID> changed) {
        if (before == null) {
            UUID id = Ids.next();
            store.insert(id, origin, said, now);
            changed.add(id);
            return Outcome.CREATED;
        }
        boolean wasSaid = before.state() == RemoteStore.State.SAID;
        if (wasSaid && !before.origin().equals(origin)) {
            return Outcome.TAKEN;
        }
        if (wasSaid && before.body().equals(said.body())) {
            store.seen(origin, List.of(said.iri()), now);
            return Outcome.UNCHANGED;
        }
        store.update(before.id(), origin, said, now);
        changed.add(before.id());
        return wasSaid ? Outcome.CHANGED : Outcome.CREATED;
    }

    /** The origin still has these, although what it says of them now cannot be kept; how many there are of it. */
    public int seen(UUID origin, Collection<String> names, Instant now) {
        return store.seen(origin, names, now);
    }

    /** Whether a description can be taken for what it says it is; it comes from who reads what is not trusted. */
    public boolean isSound(String body) {
        return Foreign.isSound(body);
    }

    /**
     * What can be kept of a dataset of another catalog: nothing that it says of this hub's own things, or of what the
     * vocabularies here explain themselves.
     *
     * @param body as N-Triples, {@link #isSound sound}
     */
    public RemoteDescription describe(String iri, String body) {
        return RemoteFacts.describe(
                iri,
                body.lines()
                        .filter(line -> !isOwn(RemoteDescription.subject(line)))
                        .map(line -> line + "\n")
                        .collect(Collectors.joining()));
    }

    /** How many datasets the origin has as far as is known. */
    public int count(UUID origin) {
        return store.count(origin);
    }

    /** The same of several origins; of those that have none, nothing. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> counts(Collection<UUID> origins) {
        return store.counts(origins);
    }

    /** Marks those that the origin was not seen to have since; how many. */
    public int markGone(UUID origin, Instant notSeenSince, Instant now) {
        List<UUID> gone = store.markGone(origin, notSeenSince, now);
        changed(gone);
        return gone.size();
    }

    /** Takes all that an origin has brought out of the catalog. */
    public void remove(UUID origin) {
        changed(store.remove(origin));
    }

    /** For rooms that judge themselves: every one, also those that their origins have no more. */
    @Transactional(readOnly = true)
    public List<UUID> list() {
        return store.listKnown();
    }

    /** For rooms that judge themselves. */
    @Transactional(readOnly = true)
    public List<RemoteDataset> byIds(Collection<UUID> ids) {
        return store.byIds(ids);
    }

    /** For rooms that judge themselves: so many of an origin, after this one. */
    @Transactional(readOnly = true)
    public List<RemoteDataset> listOf(UUID origin, @Nullable UUID after, int most) {
        return store.after(origin, after, most);
    }

    /** For rooms that judge themselves: all that is said of each, as N-Triples. */
    @Transactional(readOnly = true)
    public Map<UUID, String> bodies(Collection<UUID> ids) {
        return store.bodies(ids);
    }

    /** Of these those that the viewer may know of. */
    @Transactional(readOnly = true)
    public Map<UUID, RemoteDataset> byIds(Viewer viewer, Collection<UUID> ids) {
        Audience audience = Audience.of(viewer);
        return store.byIds(ids).stream()
                .filter(dataset -> dataset.origin().isOpenTo(audience))
                .collect(Collectors.toMap(dataset -> dataset.id().value(), Function.identity()));
    }

    @Transactional(readOnly = true)
    public RemoteDataset get(Viewer viewer, RemoteId id) {
        return Optional.ofNullable(byIds(viewer, List.of(id.value())).get(id.value()))
                .orElseThrow(CatalogProblem.DATASET_UNKNOWN::because);
    }

    private void changed(List<UUID> datasets) {
        for (int from = 0; from < datasets.size(); from += AT_ONCE) {
            events.publishEvent(
                    new RemotesChanged(List.copyOf(datasets.subList(from, Math.min(datasets.size(), from + AT_ONCE)))));
        }
    }
}

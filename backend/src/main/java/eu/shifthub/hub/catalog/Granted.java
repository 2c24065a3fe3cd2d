package eu.shifthub.hub.catalog;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.rdf.Description;
import eu.shifthub.hub.catalog.rdf.HubFacts;
import eu.shifthub.hub.identity.Viewer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What grants let an application know of datasets, beyond what its audience is told. It is read from the database each
 * time and is in no graph: a grant that ends tells nothing from then on.
 */
@Component
class Granted {
    private static final String SCOPE = "catalog:read";
    private final Access access;
    private final Entries entries;
    private final HubFacts hub;

    Granted(Access access, Entries entries, HubFacts hub) {
        this.access = access;
        this.entries = entries;
        this.hub = hub;
    }

    /** By dataset, in their order; none for people, whose catalog is the one of the audience. */
    NavigableMap<UUID, Wording> to(Viewer viewer) {
        return viewer instanceof Viewer.App app && app.scopes().contains(SCOPE)
                ? to(viewer, access.opened(viewer))
                : new TreeMap<>(Pages.ORDER);
    }

    /**
     * @param after where they begin, without it; null for the first
     * @param last where they end, with it; null for all that follow
     */
    static NavigableMap<UUID, Wording> between(
            NavigableMap<UUID, Wording> all, @Nullable UUID after, @Nullable UUID last) {
        NavigableMap<UUID, Wording> following = after == null ? all : all.tailMap(after, false);
        return last == null ? following : following.headMap(last, true);
    }

    Optional<Wording> to(Viewer viewer, UUID dataset) {
        return viewer instanceof Viewer.App app
                        && app.scopes().contains(SCOPE)
                        && access.opened(viewer).contains(dataset)
                ? Optional.ofNullable(to(viewer, List.of(dataset)).get(dataset))
                : Optional.empty();
    }

    private NavigableMap<UUID, Wording> to(Viewer viewer, Collection<UUID> opened) {
        Audience audience = Audience.of(viewer);
        Map<UUID, Visibility> visible = access.visibility(viewer, opened);
        return entries.read(opened).stream()
                .filter(entry -> seen(visible, entry).compareTo(entry.visibleTo(audience)) > 0)
                .collect(Collectors.toMap(
                        CatalogEntry::dataset,
                        entry -> wording(entry, audience, seen(visible, entry)),
                        (one, other) -> one,
                        () -> new TreeMap<>(Pages.ORDER)));
    }

    private static Visibility seen(Map<UUID, Visibility> visible, CatalogEntry entry) {
        return visible.getOrDefault(entry.dataset(), Visibility.NONE);
    }

    private Wording wording(CatalogEntry entry, Audience audience, Visibility visibility) {
        Model said = Description.of(entry, audience, visibility, hub);
        return Wording.of(hub.iris().dataset(entry.dataset()), said);
    }
}

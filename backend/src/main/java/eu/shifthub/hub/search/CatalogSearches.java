package eu.shifthub.hub.search;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.catalog.Catalog;
import eu.shifthub.hub.catalog.CatalogEntry;
import eu.shifthub.hub.catalog.CatalogFacts;
import eu.shifthub.hub.catalog.Remotes;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.identity.Viewer;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Searches for a caller: the index finds, the database says what the caller may know of it right now. */
@Component
class CatalogSearches {
    private static final int SUGGESTIONS = 8;

    private final CatalogSearch search;
    private final Catalog catalog;
    private final Remotes remotes;
    private final Datasets datasets;
    private final Access access;

    CatalogSearches(CatalogSearch search, Catalog catalog, Remotes remotes, Datasets datasets, Access access) {
        this.search = search;
        this.catalog = catalog;
        this.remotes = remotes;
        this.datasets = datasets;
        this.access = access;
    }

    CatalogConnection find(Viewer viewer, SearchRequest request) {
        Sight sight = sight(viewer);
        Found found = search.find(request, sight);
        Map<UUID, CatalogHit> known =
                known(viewer, found.hits().stream().map(Cursor::id).toList(), found.words());
        List<CatalogConnection.Edge> edges = found.hits().stream()
                .flatMap(hit -> Stream.ofNullable(known.get(hit.id()))
                        .map(node -> new CatalogConnection.Edge(hit.toString(), node)))
                .toList();
        return new CatalogConnection(
                edges, pageInfo(request, found), found.total(), found.facets(), didYouMean(request, found, sight));
    }

    /** Datasets whose title has words that begin with what is typed, the best first. */
    List<CatalogHit> suggest(Viewer viewer, Words words) {
        if (words.isEmpty()) {
            return List.of();
        }
        return known(viewer, search.suggest(words, sight(viewer), SUGGESTIONS));
    }

    /**
     * Datasets that share labels, themes or words of the title with this one, as far as the caller may know both, the
     * nearest first.
     */
    List<CatalogHit> related(Viewer viewer, Dataset dataset, int first) {
        UUID id = dataset.id().value();
        Visibility visibility = access.visibility(viewer, List.of(id)).getOrDefault(id, Visibility.NONE);
        List<CatalogEntry> entry = visibility.atLeast(Visibility.OUTLINE) ? catalog.entries(List.of(id)) : List.of();
        if (entry.isEmpty()) {
            return List.of();
        }
        Kinship kinship = kinship(entry.getFirst(), visibility.atLeast(Visibility.DESCRIPTION));
        return known(viewer, search.related(kinship, sight(viewer), first));
    }

    private Kinship kinship(CatalogEntry entry, boolean described) {
        Map<CatalogFacet, Collection<String>> values = new EnumMap<>(CatalogFacet.class);
        values.put(CatalogFacet.PUBLISHER, List.of(entry.publisher()));
        if (described) {
            CatalogFacts facts = catalog.facts(entry);
            values.put(CatalogFacet.LABEL, entry.labels());
            values.put(CatalogFacet.THEME, facts.themes());
            values.put(CatalogFacet.HEALTH_CATEGORY, facts.healthCategories());
            values.put(CatalogFacet.SPATIAL, facts.places());
        }
        return new Kinship(entry.dataset(), Text.words(entry.title()), values);
    }

    private Sight sight(Viewer viewer) {
        return new Sight(Audience.of(viewer), access.opened(viewer));
    }

    private List<CatalogHit> known(Viewer viewer, List<UUID> found) {
        Map<UUID, CatalogHit> known = known(viewer, found, List.of());
        return found.stream().flatMap(id -> Stream.ofNullable(known.get(id))).toList();
    }

    /** Of what the index found all that the caller may know of right now. */
    private Map<UUID, CatalogHit> known(Viewer viewer, List<UUID> found, List<Sought> words) {
        Map<UUID, CatalogHit> known = new HashMap<>();
        Map<UUID, Visibility> visible = access.visibility(viewer, found);
        List<DatasetId> readable = visible.entrySet().stream()
                .filter(entry -> entry.getValue().atLeast(Visibility.OUTLINE))
                .map(entry -> new DatasetId(entry.getKey()))
                .toList();
        datasets.byIds(readable).forEach((id, dataset) -> {
            boolean isDescribed =
                    visible.getOrDefault(id.value(), Visibility.NONE).atLeast(Visibility.DESCRIPTION);
            known.put(id.value(), new CatalogHit(dataset, null, isDescribed, words));
        });
        remotes.byIds(viewer, found).forEach((id, remote) -> known.put(id, new CatalogHit(null, remote, true, words)));
        return known;
    }

    private @Nullable String didYouMean(SearchRequest request, Found found, Sight sight) {
        return found.total() > 0 || request.words().isEmpty()
                ? null
                : search.didYouMean(request.words(), sight)
                        .map(words -> String.join(" ", words.words()))
                        .orElse(null);
    }

    private static CatalogConnection.PageInfo pageInfo(SearchRequest request, Found found) {
        List<Cursor> hits = found.hits();
        return new CatalogConnection.PageInfo(
                found.more(),
                request.after() != null,
                hits.isEmpty() ? null : hits.getFirst().toString(),
                hits.isEmpty() ? null : hits.getLast().toString());
    }
}

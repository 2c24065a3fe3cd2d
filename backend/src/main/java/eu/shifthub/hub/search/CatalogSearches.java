package eu.shifthub.hub.search;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.catalog.Audience;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import eu.shifthub.hub.identity.Viewer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Searches for a caller: the index finds, the database says what the caller may know of it right now. */
@Component
class CatalogSearches {
    private static final int SUGGESTIONS = 8;

    private final CatalogSearch search;
    private final Datasets datasets;
    private final Access access;

    CatalogSearches(CatalogSearch search, Datasets datasets, Access access) {
        this.search = search;
        this.datasets = datasets;
        this.access = access;
    }

    CatalogConnection find(Viewer viewer, SearchRequest request) {
        Sight sight = sight(viewer);
        Found found = search.find(request, sight);
        Map<UUID, Visibility> visible =
                access.visibility(viewer, found.hits().stream().map(Cursor::id).toList());
        Map<UUID, Dataset> known = readable(visible);
        List<CatalogConnection.Edge> edges = found.hits().stream()
                .filter(hit -> known.containsKey(hit.id()))
                .map(hit ->
                        new CatalogConnection.Edge(hit.toString(), hit(known.get(hit.id()), visible, request.words())))
                .toList();
        return new CatalogConnection(
                edges, pageInfo(request, found), found.total(), found.facets(), didYouMean(request, found, sight));
    }

    /** Datasets whose title has words that begin with what is typed, the best first. */
    List<Dataset> suggest(Viewer viewer, Words words) {
        if (words.isEmpty()) {
            return List.of();
        }
        List<UUID> found = search.suggest(words, sight(viewer), SUGGESTIONS);
        Map<UUID, Dataset> known = readable(access.visibility(viewer, found));
        return found.stream().filter(known::containsKey).map(known::get).toList();
    }

    private Sight sight(Viewer viewer) {
        return new Sight(Audience.of(viewer), access.opened(viewer));
    }

    private Map<UUID, Dataset> readable(Map<UUID, Visibility> visible) {
        Collection<DatasetId> ids = visible.entrySet().stream()
                .filter(entry -> entry.getValue().atLeast(Visibility.OUTLINE))
                .map(entry -> new DatasetId(entry.getKey()))
                .toList();
        Map<UUID, Dataset> known = new LinkedHashMap<>();
        datasets.byIds(ids).forEach((id, dataset) -> known.put(id.value(), dataset));
        return known;
    }

    private static CatalogHit hit(@Nullable Dataset found, Map<UUID, Visibility> visible, Words words) {
        Dataset dataset = java.util.Objects.requireNonNull(found);
        boolean described =
                visible.getOrDefault(dataset.id().value(), Visibility.NONE).atLeast(Visibility.DESCRIPTION);
        return new CatalogHit(
                dataset,
                Highlights.of(words, Fields.TITLE, dataset.title()),
                described ? Highlights.of(words, Fields.DESCRIPTION, dataset.description()) : List.of());
    }

    private @Nullable String didYouMean(SearchRequest request, Found found, Sight sight) {
        return found.total() > 0 || request.words().isEmpty()
                ? null
                : search.withoutUnknown(request.words(), sight)
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

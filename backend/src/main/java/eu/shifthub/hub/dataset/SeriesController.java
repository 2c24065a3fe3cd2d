package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.identity.Viewers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** Which datasets came together. Nobody learns of those they may see nothing of. */
@Controller
class SeriesController {
    private final SeriesStore store;
    private final Datasets datasets;
    private final Access access;
    private final Viewers viewers;

    SeriesController(SeriesStore store, Datasets datasets, Access access, Viewers viewers) {
        this.store = store;
        this.datasets = datasets;
        this.access = access;
        this.viewers = viewers;
    }

    @BatchMapping(typeName = "Dataset")
    Map<Dataset, Series> series(List<Dataset> parents) {
        Map<DatasetId, Visibility> seen = seen(parents.stream().map(Dataset::id).toList());
        Map<DatasetId, Series> found =
                store.of(parents.stream().map(Dataset::id).toList());
        return parents.stream()
                .filter(parent -> found.containsKey(parent.id()))
                .filter(parent ->
                        seen.getOrDefault(parent.id(), Visibility.NONE).atLeast(Visibility.DESCRIPTION))
                .collect(Collectors.toMap(parent -> parent, parent -> found.get(parent.id()), (one, same) -> one));
    }

    @BatchMapping(typeName = "Series")
    Map<Series, List<Dataset>> datasets(List<Series> parents) {
        Map<UUID, List<DatasetId>> members = store.members(
                parents.stream().map(series -> series.id().value()).toList());
        List<DatasetId> all = members.values().stream().flatMap(List::stream).toList();
        Map<DatasetId, Visibility> seen = seen(all);
        Map<DatasetId, Dataset> found = datasets.byIds(all);
        Map<Series, List<Dataset>> shown = new HashMap<>();
        for (Series parent : parents) {
            shown.put(
                    parent,
                    members.getOrDefault(parent.id().value(), List.of()).stream()
                            .filter(id -> seen.getOrDefault(id, Visibility.NONE) != Visibility.NONE)
                            .map(found::get)
                            .filter(Objects::nonNull)
                            .toList());
        }
        return shown;
    }

    private Map<DatasetId, Visibility> seen(List<DatasetId> ids) {
        Map<UUID, Visibility> seen = access.visibility(
                viewers.current(), ids.stream().map(DatasetId::value).toList());
        return ids.stream()
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> seen.getOrDefault(id.value(), Visibility.NONE)));
    }
}

package eu.shifthub.hub.catalog;

import eu.shifthub.hub.catalog.describing.DescribedValues;
import eu.shifthub.hub.catalog.describing.Describing;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import eu.shifthub.hub.dataset.Datasets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads once a request level what is said of the datasets in it; who asks judges what of it may be told. */
@Component
class DescribedLoaders {
    private final Entries entries;
    private final Datasets datasets;

    DescribedLoaders(BatchLoaderRegistry registry, Describing describing, Entries entries, Datasets datasets) {
        this.entries = entries;
        this.datasets = datasets;
        registry.forTypePair(DatasetId.class, Translations.class)
                .registerMappedBatchLoader((ids, environment) -> Mono.fromSupplier(() -> {
                    Map<DatasetId, DescribedValues> said = describing.byDatasets(ids);
                    return ids.stream()
                            .collect(Collectors.toMap(
                                    Function.identity(),
                                    id -> Translations.of(said.getOrDefault(id, DescribedValues.NONE))));
                }));
        registry.forTypePair(DatasetId.class, PublishedDataset.class)
                .registerMappedBatchLoader((ids, environment) -> Mono.fromSupplier(() -> published(ids)));
    }

    private Map<DatasetId, PublishedDataset> published(Collection<DatasetId> ids) {
        List<CatalogEntry> found =
                entries.read(ids.stream().map(DatasetId::value).toList());
        Map<DatasetId, Dataset> parents = datasets.byIds(found.stream()
                .flatMap(entry -> parents(entry).stream())
                .distinct()
                .toList());
        return found.stream()
                .collect(Collectors.toMap(
                        entry -> new DatasetId(entry.dataset()),
                        entry -> new PublishedDataset(entry, titles(parents(entry), parents))));
    }

    private static List<DatasetId> parents(CatalogEntry entry) {
        return entry.madeOf().values().stream()
                .flatMap(Collection::stream)
                .distinct()
                .map(DatasetId::new)
                .toList();
    }

    private static Map<UUID, String> titles(List<DatasetId> ids, Map<DatasetId, Dataset> datasets) {
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(datasets.get(id)))
                .collect(Collectors.toMap(dataset -> dataset.id().value(), Dataset::title));
    }
}

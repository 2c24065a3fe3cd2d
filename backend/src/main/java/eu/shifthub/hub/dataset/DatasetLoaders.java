package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Access;
import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.identity.Viewers;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks once a request level how much the caller may see of the datasets in it. */
@Component
class DatasetLoaders {
    DatasetLoaders(BatchLoaderRegistry registry, Access access, Viewers viewers) {
        registry.forTypePair(DatasetId.class, Visibility.class)
                .registerMappedBatchLoader((ids, environment) -> Mono.fromSupplier(() -> {
                            var seen = access.visibility(
                                    viewers.current(),
                                    ids.stream().map(DatasetId::value).toList());
                            return ids.stream()
                                    .collect(Collectors.toMap(
                                            Function.identity(), id -> seen.getOrDefault(id.value(), Visibility.NONE)));
                        })
                        .map(Map::copyOf));
    }
}

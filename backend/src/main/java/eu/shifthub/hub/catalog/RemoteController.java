package eu.shifthub.hub.catalog;

import eu.shifthub.hub.identity.Viewers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Datasets of other catalogs, as people read of them. */
@Controller
class RemoteController {
    /** What is said of each is read whole. */
    private static final int MOST_WHOLE = 10;

    private final Remotes remotes;
    private final Viewers viewers;

    RemoteController(Remotes remotes, Viewers viewers) {
        this.remotes = remotes;
        this.viewers = viewers;
    }

    @QueryMapping
    RemoteDataset remoteDataset(@Argument RemoteId id) {
        return remotes.get(viewers.current(), id);
    }

    @SchemaMapping
    String origin(RemoteDataset dataset) {
        return dataset.origin().name();
    }

    @BatchMapping
    Map<RemoteDataset, List<RemoteDistribution>> distributions(List<RemoteDataset> parents) {
        return ofBodies(parents, (dataset, body) -> RemoteDistribution.of(dataset.iri(), body));
    }

    @BatchMapping
    Map<RemoteDataset, String> turtle(List<RemoteDataset> parents) {
        return ofBodies(parents, (dataset, body) -> RemoteTurtle.of(body));
    }

    private <T> Map<RemoteDataset, T> ofBodies(
            List<RemoteDataset> parents, BiFunction<RemoteDataset, String, T> making) {
        if (parents.size() > MOST_WHOLE) {
            throw CatalogProblem.TOO_MANY_WHOLE.because(Map.of("most", MOST_WHOLE));
        }
        return parents.stream().collect(Collectors.toMap(Function.identity(), dataset -> {
            UUID id = dataset.id().value();
            // One at a time: each may be long.
            String body = Objects.requireNonNullElse(remotes.bodies(List.of(id)).get(id), "");
            return making.apply(dataset, body);
        }));
    }
}

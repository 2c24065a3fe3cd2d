package eu.shifthub.hub.dataset;

import eu.shifthub.hub.access.Sensitivity;
import eu.shifthub.hub.access.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * The plain fields of a dataset. None is read from the record without asking how much the caller may see of it, so that
 * a dataset may be handed to GraphQL by any room.
 */
@Controller
@SchemaMapping(typeName = "Dataset")
class DatasetFields {
    @SchemaMapping
    CompletableFuture<Visibility> visibility(Dataset dataset, DataLoader<DatasetId, Visibility> seen) {
        return seen.load(dataset.id());
    }

    @SchemaMapping
    CompletableFuture<String> uuid(Dataset dataset, DataLoader<DatasetId, Visibility> seen) {
        return outline(dataset, seen, found -> found.id().value().toString());
    }

    @SchemaMapping
    CompletableFuture<String> title(Dataset dataset, DataLoader<DatasetId, Visibility> seen) {
        return outline(dataset, seen, Dataset::title);
    }

    @SchemaMapping
    CompletableFuture<Sensitivity> sensitivity(Dataset dataset, DataLoader<DatasetId, Visibility> seen) {
        return outline(dataset, seen, Dataset::sensitivity);
    }

    @SchemaMapping
    CompletableFuture<@Nullable String> description(Dataset dataset, DataLoader<DatasetId, Visibility> seen) {
        return described(dataset, seen, Dataset::description);
    }

    @SchemaMapping
    CompletableFuture<@Nullable List<String>> labels(Dataset dataset, DataLoader<DatasetId, Visibility> seen) {
        return described(dataset, seen, Dataset::labels);
    }

    @SchemaMapping
    CompletableFuture<@Nullable String> slug(Dataset dataset, DataLoader<DatasetId, Visibility> seen) {
        return described(dataset, seen, Dataset::slug);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Instant> createdAt(Dataset dataset, DataLoader<DatasetId, Visibility> seen) {
        return described(dataset, seen, Dataset::createdAt);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Instant> updatedAt(Dataset dataset, DataLoader<DatasetId, Visibility> seen) {
        return described(dataset, seen, Dataset::updatedAt);
    }

    /** What everyone sees who sees the dataset at all; to the others there is no such dataset. */
    private static <T> CompletableFuture<T> outline(
            Dataset dataset, DataLoader<DatasetId, Visibility> seen, Function<Dataset, T> field) {
        return seen.load(dataset.id()).thenApply(visibility -> {
            if (visibility == Visibility.NONE) {
                throw DatasetProblem.DATASET_UNKNOWN.because();
            }
            return field.apply(dataset);
        });
    }

    private static <T> CompletableFuture<@Nullable T> described(
            Dataset dataset, DataLoader<DatasetId, Visibility> seen, Function<Dataset, T> field) {
        return seen.load(dataset.id())
                .thenApply(visibility -> visibility.atLeast(Visibility.DESCRIPTION) ? field.apply(dataset) : null);
    }
}

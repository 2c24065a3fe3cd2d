package eu.shifthub.hub.catalog;

import eu.shifthub.hub.access.Visibility;
import eu.shifthub.hub.dataset.Dataset;
import eu.shifthub.hub.dataset.DatasetId;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Titles and descriptions in the language of who reads them, to whom the dataset's own are open. */
@Controller
class LocalTextController {
    @SchemaMapping(typeName = "Dataset")
    CompletableFuture<LocalText> localTitle(
            Dataset dataset,
            @Argument String language,
            DataLoader<DatasetId, Visibility> seen,
            DataLoader<DatasetId, Translations> said) {
        return seen.load(dataset.id()).thenCombine(said.load(dataset.id()), (visibility, values) -> {
            if (!visibility.atLeast(Visibility.OUTLINE)) {
                throw CatalogProblem.DATASET_UNKNOWN.because();
            }
            return values.title(dataset, language);
        });
    }

    @SchemaMapping(typeName = "Dataset")
    CompletableFuture<@Nullable LocalText> localDescription(
            Dataset dataset,
            @Argument String language,
            DataLoader<DatasetId, Visibility> seen,
            DataLoader<DatasetId, Translations> said) {
        return seen.load(dataset.id())
                .thenCombine(
                        said.load(dataset.id()),
                        (visibility, values) -> visibility.atLeast(Visibility.DESCRIPTION)
                                ? values.description(dataset, language)
                                : null);
    }

    @SchemaMapping(typeName = "RemoteDataset")
    LocalText localTitle(RemoteDataset dataset, @Argument String language) {
        return dataset.localTitle(language);
    }

    @SchemaMapping(typeName = "RemoteDataset")
    LocalText localDescription(RemoteDataset dataset, @Argument String language) {
        return dataset.localDescription(language);
    }
}
